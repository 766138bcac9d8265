import { expect } from 'chai';
import { algorithmProblems } from './algorithm-problems.ts';
import { citationsIn } from './citations.ts';
import type { Coverage } from './coverage-file.ts';
import { functionsIn } from './functions.ts';
import { hashOf, hashOfSteps } from './index-file.ts';
import { readText, toIndex } from './read-text.ts';
import { compareRatchet, countCoverage } from './ratchet.ts';
import { sentenceProblems } from './sentence-problems.ts';
import { statementProblems } from './statement-problems.ts';
import { SMALL_TEXT } from './testing/small-text.ts';
import type { Text } from './texts.ts';

const index = toIndex('miniapp-lifecycle', 'abc', readText(SMALL_TEXT));
const text: Text = {
  name: 'miniapp-lifecycle',
  title: 'Small',
  repository: 'w3c/small',
  urls: ['https://w3c.github.io/miniapp-lifecycle/'],
  normativeBy: 'keywords',
};
const known = {
  isStatement: (id: string) => id === 'door-state',
  isPath: (path: string) => path === 'spec/door.ts',
};
const returns = hashOf('The state attribute MUST return the state.');
const bites = hashOf('A Door MUST NOT bite, and SHOULD NOT squeak.');
const red = hashOf('A door MAY be red.');
const opening = index.algorithms['dfn-opening-a-door'];
const comparedWith = opening === undefined ? '' : hashOfSteps(opening);
const sound: Coverage = {
  sentences: {
    introduction: 'note',
    'the-door-interface': { [returns]: ['door-state'], [bites]: ['spec/door.ts'], [red]: 'note' },
  },
  algorithms: { 'dfn-opening-a-door': { function: 'spec/door.ts#openDoor', comparedWith } },
};

describe('the check of mapped sentences', () => {
  const problems = (coverage: Coverage) => sentenceProblems(text, index, coverage, known);

  it('is content with statements, files and reasons', () => {
    expect(problems(sound)).to.deep.equal([]);
  });

  it('finds what is not mapped, mapped to nothing, or to what is not there', () => {
    const section = { [returns]: ['door-colour'], [bites]: [], ffffffffffff: 'note', [red]: 'whatever' };
    const faulty = {
      ...sound,
      sentences: { 'the-door-interface': section, nowhere: {} },
    } as unknown as Coverage;
    const at = 'miniapp-lifecycle#the-door-interface';
    expect(problems(faulty)).to.deep.equal([
      `miniapp-lifecycle#introduction ${hashOf('It MAY be read, e.g. on trains.')}: not mapped`,
      `${at} ${returns}: there is no door-colour`,
      `${at} ${bites}: mapped to nothing`,
      `${at} ${red}: “whatever” is no reason`,
      `${at} ffffffffffff: the section has no such sentence`,
      'miniapp-lifecycle#nowhere: the text has no such section',
    ]);
  });
});

describe('the check of algorithms', () => {
  const source = (comment: string, steps: string) => ({
    path: 'spec/door.ts',
    text: `/** ${comment} */\nexport function openDoor() {\n${steps}\n}\n`,
  });
  const cites = 'https://w3c.github.io/miniapp-lifecycle/#dfn-opening-a-door';
  const steps = '// 1. It does not fit: 1.1. complain, 1.2. fail.\n// 2. Open it.';
  const problems = (comment: string, body: string, coverage = sound) =>
    algorithmProblems(index, coverage, functionsIn(source(comment, body)));

  it('is content when the function cites the algorithm or its section and numbers every step', () => {
    expect(problems(cites, steps)).to.deep.equal([]);
    expect(problems('https://w3c.github.io/miniapp-lifecycle/#opening', steps)).to.deep.equal([]);
  });

  it('finds a missing citation and a missing step', () => {
    expect(problems('Opens.', steps)).to.match(/does not cite it/);
    expect(problems(cites, '// 1. and 1.1. Complain. 2. Open.')).to.match(/number of step 1\.2/);
  });

  it('finds a missing function, an unknown reason and an algorithm that is not there', () => {
    const withAlgorithms = (algorithms: object) =>
      problems(cites, steps, { ...sound, algorithms } as Coverage);
    expect(withAlgorithms({})).to.match(/no function and no reason/);
    expect(
      withAlgorithms({ 'dfn-opening-a-door': { function: 'spec/door.ts#shut', comparedWith } }),
    ).to.match(/no documented export/);
    const stale = { function: 'spec/door.ts#openDoor', comparedWith: 'ffffffffffff' };
    expect(withAlgorithms({ 'dfn-opening-a-door': stale })).to.match(/its steps changed/);
    expect(withAlgorithms({ 'dfn-opening-a-door': 'because' })).to.match(/is no reason/);
    expect(withAlgorithms({ ...sound.algorithms, 'dfn-x': 'not-reused' })).to.match(
      /no algorithm has this anchor/,
    );
  });
});

describe('the check of where statements come from', () => {
  const page = 'https://w3c.github.io/miniapp-lifecycle/';
  const problems = (id: string, anchor: string, level: string) =>
    statementProblems([{ id, anchor: `${page}${anchor}`, level }], [{ index, coverage: sound }]);

  it('is content with a mapped sentence, and for a step with an algorithm of the section', () => {
    expect(problems('door-state', '#the-door-interface', 'MUST')).to.deep.equal([]);
    expect(problems('door-opens', '#opening', 'step')).to.deep.equal([]);
  });

  it('finds a wrong anchor, and a statement that comes from nowhere', () => {
    expect(problems('door-state', '#nowhere', 'MUST')).to.match(/has no anchor/);
    expect(problems('door-opens', '#opening', 'MUST')).to.match(/no sentence is mapped/);
    expect(problems('door-shuts', '#the-door-interface', 'step')).to.match(/no sentence is mapped/);
  });
});

describe('citations', () => {
  it('are URLs with a fragment into one of the texts, under any of its addresses', () => {
    const found = citationsIn({
      path: 'a.md',
      text: 'See https://www.w3.org/TR/miniapp-lifecycle/#opening.\nhttps://w3c.github.io/miniapp-lifecycle/ <https://w3c.github.io/manifest/#x>',
    });
    expect(found.map(({ line, text: cited, anchor }) => `${line} ${cited.name} ${anchor}`)).to.deep.equal([
      '1 miniapp-lifecycle opening',
      '2 appmanifest x',
    ]);
  });
});

describe('citations by a constant', () => {
  it('are whole ones', () => {
    const text =
      "const PAGE = 'https://w3c.github.io/miniapp-lifecycle/#';\nconst anchors = [`${PAGE}opening`, `${PAGE}dfn-${name}-door`, `${OTHER}x`];";
    expect(citationsIn({ path: 'a.ts', text }).map(({ line, anchor }) => `${line} ${anchor}`)).to.deep.equal([
      '2 opening',
    ]);
  });
});

describe('the ratchet', () => {
  it('counts statements and functions, not reasons and files', () => {
    const now = countCoverage([{ index, coverage: sound }], 7);
    expect(now).to.deep.equal({
      sentencesWithStatement: { 'miniapp-lifecycle': 1 },
      implementedAlgorithms: { 'miniapp-lifecycle': 1 },
      testedStatements: 7,
    });
    const less = countCoverage([{ index, coverage: { sentences: {}, algorithms: sound.algorithms } }], 8);
    expect(compareRatchet(now, less)).to.deep.equal({
      fallen: ['sentencesWithStatement of miniapp-lifecycle: 1 → 0'],
      raised: ['tested statements: 7 → 8'],
    });
  });
});
