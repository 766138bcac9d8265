import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_STATEMENTS } from '@miniapp-tests/conformance/statements/all-statements';
import { algorithmProblems } from './algorithm-problems.ts';
import { type Citation, citationsIn } from './citations.ts';
import { compareRatchet, loadRatchet } from './ratchet.ts';
import { sentenceProblems } from './sentence-problems.ts';
import { ROOT } from './source-files.ts';
import { statementProblems } from './statement-problems.ts';
import { citingFiles, currentRatchet, implementedFunctions, loadTexts } from './tree.ts';

const texts = loadTexts();
const statements = new Set(ALL_STATEMENTS.map(({ id }) => id));
const anchors = new Map(texts.map(({ text, index }) => [text.name, new Set(index.anchors)]));
const exists = (name: string, anchor: string) => anchors.get(name)?.has(anchor) === true;

describe('the index of the specification texts', function () {
  this.timeout(60_000);

  for (const { text, index, coverage } of texts) {
    it(`has the revision of ${text.title} that spec/README.md names`, () => {
      expect(readFileSync(join(ROOT, 'spec/README.md'), 'utf8')).to.include(index.revision);
    });

    it(`maps each normative sentence of ${text.title}`, () => {
      const problems = sentenceProblems(text, index, coverage, {
        isStatement: (id) => statements.has(id),
        isPath: (path) => existsSync(join(ROOT, path)),
      });
      expect(problems).to.deep.equal([]);
    });
  }

  it('leads from each algorithm to its function, and back', () => {
    const functions = implementedFunctions();
    expect(
      texts.flatMap(({ index, coverage }) => algorithmProblems(index, coverage, functions)),
    ).to.deep.equal([]);
  });

  it('has every anchor that the repository cites', () => {
    const missing = citingFiles()
      .flatMap(citationsIn)
      .filter(({ text, anchor }: Citation) => !exists(text.name, anchor))
      .map(({ path, line, text, anchor }) => `${path}:${line}: ${text.title} has no #${anchor}`);
    expect(missing).to.deep.equal([]);
  });

  it('has the sentence or algorithm that each statement comes from', () => {
    expect(statementProblems(ALL_STATEMENTS, texts)).to.deep.equal([]);
  });

  it('never covers less than before', async () => {
    const { fallen, raised } = compareRatchet(loadRatchet(), await currentRatchet());
    expect(fallen, 'map the sentence to a statement again, or bring the test back').to.deep.equal([]);
    expect(raised, 'well done: `npm run spec-index:raise`, and commit ratchet.json').to.deep.equal([]);
  });
});
