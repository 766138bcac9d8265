import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_STATEMENTS } from '@miniapp-tests/conformance/statements/all-statements';
import { validateManifest } from '@miniapp-tests/spec/manifest/validation/validate-manifest';
import { WIDGET_REQUIREMENTS } from '@miniapp-tests/spec/widget/requirements';
import { algorithmProblems } from './algorithm-problems.ts';
import { type Citation, citationsIn } from './citations.ts';
import { compareRatchet, loadRatchet } from './ratchet.ts';
import { sentenceProblems } from './sentence-problems.ts';
import { ROOT } from './source-files.ts';
import { statementProblems } from './statement-problems.ts';
import { citedText } from './texts.ts';
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

  it('has the anchor of every finding about a manifest', () => {
    const wrong = { min_code: -1, target_code: 'x', release_type: 1, code: 'x', name: 1, path: 1, reason: 1 };
    const members = [
      'dir',
      'lang',
      'name',
      'short_name',
      'description',
      'app_id',
      'color_scheme',
      'device_type',
      'pages',
    ];
    const window = [
      'auto_design_width',
      'background_text_style',
      'design_width',
      'enable_pull_down_refresh',
      'fullscreen',
    ];
    const bars = ['navigation_bar_text_style', 'navigation_style', 'on_reach_bottom_distance', 'orientation'];
    const manifest = {
      ...Object.fromEntries(members.map((name) => [name, 7])),
      window: Object.fromEntries([...window, ...bars, 'background_color'].map((name) => [name, []])),
      platform_version: wrong,
      version: wrong,
      widgets: [wrong],
      req_permissions: [wrong],
      icons: [{ src: 1, purpose: 'none', sizes: 1 }],
      theme_color: 'red',
    };
    const anchorsFound = validateManifest(JSON.stringify(manifest)).findings.map(({ anchor }) => anchor);
    expect(new Set(anchorsFound).size).to.be.greaterThan(20);
    const missing = anchorsFound.filter((anchor) => {
      const cited = citedText(anchor);
      return cited !== undefined && (cited.anchor === undefined || !exists(cited.text.name, cited.anchor));
    });
    expect(missing).to.deep.equal([]);
  });

  it('has the anchor of each requirement for widgets', () => {
    const missing = WIDGET_REQUIREMENTS.filter(({ anchor }) => {
      const cited = citedText(anchor);
      return cited?.anchor === undefined || !exists(cited.text.name, cited.anchor);
    });
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
