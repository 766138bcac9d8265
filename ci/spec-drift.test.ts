import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareWithIndex } from './spec-index/compare-index.ts';
import type { Coverage } from './spec-index/coverage-file.ts';
import { describeChange } from './spec-index/describe-change.ts';
import { hashOf } from './spec-index/index-file.ts';
import { readText, toIndex } from './spec-index/read-text.ts';
import { SMALL_TEXT } from './spec-index/testing/small-text.ts';
import { TEXTS } from './spec-index/texts.ts';
import { touchedBy } from './spec-index/touched-by.ts';

const index = toIndex('miniapp-lifecycle', 'abc', readText(SMALL_TEXT));
const changes = (from: string, to: string) =>
  compareWithIndex(index, readText(SMALL_TEXT.replace(from, to))).map((change) => {
    const step = change.step === undefined ? '' : ` ${change.step}`;
    return `${change.kind} ${change.what} ${change.anchor}${step}`;
  });

describe('the drift of a text', () => {
  it('is nothing for the same text, or for other white space', () => {
    expect(changes('', '')).to.deep.equal([]);
    expect(changes('attribute MUST return', 'attribute\n   MUST   return')).to.deep.equal([]);
  });

  it('shows a changed, an added and a removed sentence', () => {
    expect(changes('MUST NOT bite', 'MAY bite')).to.deep.equal(['changed sentence the-door-interface']);
    expect(changes('They are tall.', 'They are tall. They creak.')).to.deep.equal([
      'added sentence opening-0',
    ]);
    expect(changes('They are tall.', '')).to.deep.equal(['removed sentence opening-0']);
  });

  it('shows changed, added and removed steps by number', () => {
    expect(changes('Complain.', 'Sing.')).to.deep.equal(['changed step dfn-opening-a-door 1.1']);
    expect(changes('<li>Complain.</li>', '')).to.deep.equal([
      'changed step dfn-opening-a-door 1.1',
      'removed step dfn-opening-a-door 1.2',
    ]);
    expect(changes('</ol>\n  </section>', '<li>Go in.</li></ol></section>')).to.deep.equal([
      'added step dfn-opening-a-door 3',
    ]);
  });

  it('shows sections and algorithms that came or went', () => {
    expect(changes('<h2>Introduction', '<h2>Overview')).to.include.members([
      'removed section introduction',
      'removed sentence introduction',
      'added sentence overview',
    ]);
    expect(changes('data-lt="opening a door|opened"', 'data-lt="unlocking"')).to.include.members([
      'removed section dfn-opening-a-door',
      'removed algorithm dfn-opening-a-door',
      'added algorithm dfn-unlocking',
    ]);
  });

  it('names the statements, functions and tests that a change touches', () => {
    const bites = hashOf('A Door MUST NOT bite, and SHOULD NOT squeak.');
    const coverage: Coverage = {
      sentences: { 'the-door-interface': { [bites]: ['door-tame'] } },
      algorithms: {
        'dfn-opening-a-door': { function: 'spec/door.ts#openDoor', comparedWith: 'ffffffffffff' },
      },
    };
    const [text] = TEXTS.filter(({ name }) => name === 'miniapp-lifecycle');
    if (text === undefined) return expect.fail('no text');
    const tree = {
      statements: [{ id: 'door-opens', anchor: 'https://w3c.github.io/miniapp-lifecycle/#opening' }],
      tests: [
        { id: 'door/tame', statements: ['door-tame'] },
        { id: 'door/opens', statements: ['door-opens'] },
      ],
      citations: [{ path: 'spec/ERRATA.md', line: 1, text, anchor: 'opening' }],
    };
    const touched = (from: string, to: string) =>
      compareWithIndex(index, readText(SMALL_TEXT.replace(from, to))).map((change) =>
        touchedBy(change, index, coverage, tree),
      );
    expect(touched('MUST NOT bite', 'MAY bite')).to.deep.equal([
      { statements: ['door-tame'], code: [], tests: ['door/tame'] },
    ]);
    expect(touched('Complain.', 'Sing.')).to.deep.equal([
      {
        statements: ['door-opens'],
        code: ['spec/door.ts#openDoor', 'spec/ERRATA.md'],
        tests: ['door/opens'],
      },
    ]);
  });

  it('reads as lines for people', () => {
    const change = {
      kind: 'changed',
      what: 'step',
      anchor: 'a',
      step: '1.1',
      before: 'ff',
      words: 'Sing.',
    } as const;
    expect(describeChange('door', change, { statements: ['s'], code: [], tests: [] })).to.equal(
      'door#a: step 1.1 changed\n  now: Sing.\n  in the index: ff\n  statements: s',
    );
  });
});

describe('npm run drift', function () {
  this.timeout(60_000);
  const drift = (...args: string[]) =>
    spawnSync(
      process.execPath,
      ['--conditions=source', join(import.meta.dirname, 'spec-drift.ts'), ...args],
      {
        encoding: 'utf8',
      },
    );

  it('ends with 1 when a text changed, and says which were not there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mpt-drift-'));
    try {
      mkdirSync(join(folder, 'miniapp-lifecycle'));
      writeFileSync(join(folder, 'miniapp-lifecycle', 'index.html'), SMALL_TEXT);
      const { status, stdout, stderr } = drift('--texts', folder, '--json');
      expect(status).to.equal(1);
      const { changes: found } = JSON.parse(stdout) as {
        changes: { anchor: string; touches: { tests: string[] } }[];
      };
      const state = found.find(({ anchor }) => anchor === 'globalstate-attribute');
      expect(state?.touches.tests).not.to.be.empty;
      expect(stderr).to.include('MiniApp Manifest: not compared');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('ends with 2 and says what to do when there are no texts', () => {
    const { status, stderr } = drift();
    expect(status).to.equal(2);
    expect(stderr).to.include('--texts DIR');
  });
});
