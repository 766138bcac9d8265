import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { errataCitedIn } from './errata/citations.ts';
import { parseErrata } from './errata/parse-errata.ts';
import { makeReport, textOf } from './errata/report.ts';
import { errataCitations, errataFile } from './errata/tree.ts';
import { loadIndex } from './spec-index/index-file.ts';
import { citedText } from './spec-index/texts.ts';

const SMALL = `# Errata

Words.

## MiniApp Manifest

### M1. The list is appended

<https://w3c.github.io/miniapp-manifest/#processing>

- **Text:** It appends
  backwards.
- **Here:** Forwards.
- **Proposal:** Swap.

### M1. Again

<https://w3c.github.io/miniapp-manifest/manifest_schema.json>

- **Text:** A.
- **Here:** B.
- **Proposal:** C.

### M2 Without a point
`;

describe('spec/ERRATA.md', () => {
  const { entries, problems } = parseErrata(errataFile());
  const citations = errataCitations();
  const known = new Set(entries.map(({ id }) => id));

  it('is well formed, with numbers of their own', () => {
    expect(problems).to.deep.equal([]);
    expect(entries.length).to.be.greaterThan(60);
  });

  it('points at anchors that the texts have', () => {
    const wrong = entries.filter((entry) => {
      const cited = citedText(entry.url);
      if (cited === undefined) return textOf(entry).name !== 'miniapp-manifest';
      return cited.anchor === undefined || !loadIndex(cited.text.name).anchors.includes(cited.anchor);
    });
    expect(wrong.map(({ id, url }) => `${id}: ${url}`)).to.deep.equal([]);
  });

  it('is exercised: a test’s title cites each entry', () => {
    const exercised = new Set(citations.flatMap(({ id, test }) => (test === undefined ? [] : [id])));
    expect([...known].filter((id) => !exercised.has(id))).to.deep.equal([]);
  });

  it('has every entry that is cited', () => {
    const wrong = citations.filter(({ id }) => !known.has(id));
    expect(wrong.map(({ id, path, line }) => `${path}:${line}: ${id}`)).to.deep.equal([]);
  });
});

describe('reading errata', () => {
  const { entries, problems } = parseErrata({ path: 'E.md', text: SMALL });

  it('gives the parts of an entry, each on one line', () => {
    expect(entries[0]).to.deep.equal({
      id: 'M1',
      title: 'The list is appended',
      section: 'MiniApp Manifest',
      url: 'https://w3c.github.io/miniapp-manifest/#processing',
      text: 'It appends backwards.',
      here: 'Forwards.',
      proposal: 'Swap.',
    });
  });

  it('says what is malformed or twice there', () => {
    expect(problems).to.have.length(2);
    expect(problems[0]).to.include('M2 Without a point');
    expect(problems[1]).to.include('M1 is there more than once');
  });

  it('finds citations, and which are titles of tests', () => {
    const test = "// Why (M2)\nit('appends (M1 and M3)', () => 'path M4 5');\n";
    expect(errataCitedIn({ path: 'a.test.ts', text: test })).to.deep.equal([
      { id: 'M2', path: 'a.test.ts', line: 1 },
      { id: 'M1', path: 'a.test.ts', line: 2, test: 'appends (M1 and M3)' },
      { id: 'M3', path: 'a.test.ts', line: 2, test: 'appends (M1 and M3)' },
    ]);
    const code = errataCitedIn({ path: 'a.ts', text: "// Swapped (ERRATA.md, M4, P5): 'see (M1)'" });
    expect(code.map(({ id, test: title }) => [id, title])).to.deep.equal([
      ['M4', undefined],
      ['P5', undefined],
      ['M1', undefined],
    ]);
  });

  it('makes a report that is ready to file', () => {
    const [entry] = entries;
    if (entry === undefined) return expect.fail('no entry');
    const citations = [{ id: 'M1', path: 'a.test.ts', line: 2, test: 'appends (M1)' }];
    expect(makeReport(entry, '0123456789', citations)).to.deep.equal({
      id: 'M1',
      repository: 'w3c/miniapp-manifest',
      title: 'The list is appended',
      body: [
        '**Where:** <https://w3c.github.io/miniapp-manifest/#processing>, in revision [`0123456`](https://github.com/w3c/miniapp-manifest/tree/0123456789).',
        '**What the text has:** It appends backwards.',
        '**Proposal:** Swap.',
        '**What our implementation does meanwhile:** Forwards.',
        '**Tests that show it** (MiniApp Platform Tests):',
        '- `a.test.ts`: appends (M1)\n',
      ].join('\n\n'),
    });
  });

  it('takes the schema beside a text for a part of it', () => {
    expect(entries[1] && textOf(entries[1]).name).to.equal('miniapp-manifest');
  });
});

describe('npm run errata', () => {
  const errata = (...args: string[]) =>
    spawnSync(process.execPath, ['--conditions=source', join(import.meta.dirname, 'errata.ts'), ...args], {
      encoding: 'utf8',
    });

  it('prints one entry for its repository', () => {
    const { status, stdout } = errata('M1');
    expect(status).to.equal(0);
    expect(stdout).to.match(
      /^Repository: https:\/\/github\.com\/w3c\/miniapp-manifest\/issues\/new\nTitle: /,
    );
  });

  it('prints all as JSON, and lists them without arguments', () => {
    const { reports } = JSON.parse(errata('--json').stdout) as { reports: { id: string }[] };
    expect(reports.map(({ id }) => id)).to.include.members(['M1', 'S1', 'P1', 'L1', 'A1']);
    expect(errata().stdout).to.include('miniapp-packaging');
  });

  it('names the entries that there are when asked for another', () => {
    const { status, stderr } = errata('Z99');
    expect(status).to.equal(2);
    expect(stderr).to.include('It has: M1,');
  });
});
