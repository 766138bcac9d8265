import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { LogEntry } from '../format/event-log.ts';
import { judgeLog } from '../judge/judge-log.ts';
import {
  attempt,
  end,
  plan,
  plannedTest,
  product,
  session,
  statement,
  START,
} from '../testing/synthetic-log.ts';
import { siteFiles, type SiteRun } from './write-site.ts';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(2)>'&`;
const bytes = new TextEncoder().encode('a line of the console <b>');
const sha256 = createHash('sha256').update(bytes).digest('hex');

function evidence(test: string, file: string, kind: 'screenshot' | 'console' = 'console'): LogEntry {
  return { t: START, type: 'evidence', test, repetition: 1, kind, file, sha256, bytes: bytes.length };
}

function runOf(entries: readonly LogEntry[]): SiteRun {
  return { run: judgeLog(entries), evidence: (file) => (file.includes('missing') ? undefined : bytes) };
}

const tests = [
  plannedTest({ id: 'lifecycle/good' }),
  plannedTest({ id: 'lifecycle/bad', statements: ['made-up-statement', 'second'] }),
  plannedTest({ id: 'lifecycle/without', inapplicable: 'The product has no clock.' }),
];
const statements = [
  statement(),
  statement({ id: 'second', level: 'SHOULD' }),
  statement({ id: 'third', summary: 'Untested.' }),
];
const ordinary = runOf([
  plan(tests, {
    statements,
    product: product({ expectations: [{ test: 'lifecycle/bad', verdict: 'FAIL', reason: 'it is known' }] }),
  }),
  session,
  ...attempt('lifecycle/good', 1),
  ...attempt('lifecycle/bad', 1, [{ name: 'done', value: 'no' }]),
  evidence('lifecycle/bad', 'evidence/bad.txt'),
  end,
]);

function text(files: ReadonlyMap<string, string | Uint8Array>, path: string): string {
  const content = files.get(path);
  if (typeof content !== 'string')
    throw new Error(`There is no page ${path}: ${[...files.keys()].join(', ')}`);
  return content;
}

describe('siteFiles', () => {
  it('makes the matrix, a page for each test and product, the run file and the evidence', () => {
    const files = siteFiles([ordinary]);
    expect([...files.keys()].sort()).to.deep.equal([
      'evidence/made-up/evidence/bad.txt',
      'index.html',
      'products/made-up.html',
      'runs/made-up.json',
      'site.css',
      'site.js',
      'tests/lifecycle/bad.html',
      'tests/lifecycle/good.html',
      'tests/lifecycle/without.html',
    ]);
    expect(text(files, 'tests/lifecycle/bad.html'))
      .to.include('expected true, saw &quot;no&quot;')
      .and.include('a line of the console &lt;b&gt;')
      .and.include('as expected (FAIL, because it is known)')
      .and.include('made-up browser 1.2.3')
      .and.include('2026-11-21 08:00 UTC');
    expect(text(files, 'products/made-up.html'))
      .to.include('The product has no clock.')
      .and.include('it is known');
    expect(text(files, 'index.html')).to.include('suite 0.0.0').and.include('no test');
  });

  it('is the same whenever it is made', () => {
    expect(siteFiles([ordinary])).to.deep.equal(siteFiles([ordinary]));
  });

  it('says how to get a run when there is none', () => {
    const files = siteFiles([]);
    expect([...files.keys()].sort()).to.deep.equal(['index.html', 'site.css', 'site.js']);
    expect(text(files, 'index.html').replace(/<[^>]*>/g, '')).to.include('npm start');
  });

  it('keeps two runs of one product apart', () => {
    const files = siteFiles([ordinary, ordinary]);
    expect(files.has('products/made-up.html')).to.equal(true);
    expect(files.has('products/made-up-2.html')).to.equal(true);
  });

  it('has no dead link inside', () => {
    const files = siteFiles([ordinary, hostile(), ordinary]);
    const pages = [...files].filter(([path]) => path.endsWith('.html'));
    let links = 0;
    for (const [path, content] of pages) {
      for (const [, target = ''] of String(content).matchAll(/ (?:href|src)="([^"]*)"/g)) {
        if (/^(https?:|data:,$)/.test(target) || target.startsWith('#mark-')) continue;
        const [file = '', fragment] = target.split('#');
        const there = file === '' ? path : posix.join(posix.dirname(path), file);
        expect(files.has(there), `${path} links to ${target}`).to.equal(true);
        if (fragment)
          expect(String(files.get(there)), `${path} links to ${target}`).to.include(` id="${fragment}"`);
        links++;
      }
    }
    expect(links).to.be.greaterThan(30);
  });

  it('shows hostile run data as text, in every place', () => {
    for (const [path, content] of siteFiles([hostile()])) {
      if (!path.endsWith('.html')) continue;
      const page = String(content);
      expect(page.match(/<script/g), path).to.have.length(1);
      expect(page, path).to.not.match(/<img src=x|<b>|href="javascript|\son\w+=(?![^<]*&)/i);
    }
  });

  it('writes only plain relative paths, and nothing that a browser would run', () => {
    for (const path of siteFiles([hostile()]).keys()) {
      expect(path).to.match(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/);
      expect(path.split('/')).to.not.include('..');
      if (path.startsWith('evidence/')) expect(path).to.match(/\.(png|txt)$/);
    }
  });

  it('says which evidence is missing, refused or not what was recorded', () => {
    const page = text(siteFiles([hostile()]), 'tests/lifecycle/evidence.html');
    expect(page).to.include('its name is not a plain relative path');
    expect(page).to.include('the file is missing');
    const other: SiteRun = { ...ordinary, evidence: () => new Uint8Array([1]) };
    expect(text(siteFiles([other]), 'tests/lifecycle/bad.html')).to.include('its SHA-256 differs');
    expect(text(siteFiles([ordinary]), 'tests/lifecycle/bad.html')).to.not.include('its SHA-256 differs');
  });

  it('refuses run data whose types lie', () => {
    const lying = { isEscaped: true, toString: () => HOSTILE } as unknown as string;
    const { run } = ordinary;
    expect(() =>
      siteFiles([{ ...ordinary, run: { ...run, product: { ...run.product, name: lying } } }]),
    ).to.throw(/neither text nor markup/);
  });
});

function hostile(): SiteRun {
  const ids = [`../../${HOSTILE}`, '__proto__', '/etc/passwd', 'a\\b', 'lifecycle/evidence'];
  const some = ids.map((id) =>
    plannedTest({
      id,
      title: HOSTILE,
      statements: [HOSTILE, 'unlisted'],
      needs: [HOSTILE],
      instructions: [HOSTILE],
      source: `</code></pre>${HOSTILE}`,
      expect: [
        { checkpoint: HOSTILE, equals: HOSTILE },
        { host: 'shows', text: HOSTILE },
        { case: HOSTILE, failure: [HOSTILE] },
      ],
    }),
  );
  const files = [
    '../../../etc/passwd',
    '/etc/passwd',
    'a/../../b.txt',
    '.hidden',
    'x.svg',
    'x.html',
    'missing.png',
    `${HOSTILE}.png`,
  ];
  return runOf([
    plan(some, {
      statements: [
        statement({
          id: HOSTILE,
          summary: HOSTILE,
          section: HOSTILE,
          spec: HOSTILE,
          anchor: 'javascript:alert(1)',
        }),
      ],
      product: product({
        id: `../${HOSTILE}`,
        name: HOSTILE,
        description: HOSTILE,
        expectations: [{ test: ids[0] ?? '', verdict: HOSTILE, reason: HOSTILE }],
      }),
      suite: { version: HOSTILE, revision: HOSTILE },
      specs: [{ id: HOSTILE, revision: HOSTILE }],
      command: HOSTILE,
    }),
    { ...session, browserName: HOSTILE, userAgent: HOSTILE } as LogEntry,
    ...ids.flatMap((id) =>
      attempt(
        id,
        1,
        [{ name: HOSTILE, value: { [HOSTILE]: HOSTILE } }],
        { message: HOSTILE, outcome: 'timeout' },
        {
          refused: { code: HOSTILE, message: HOSTILE },
        },
      ),
    ),
    ...files.map((file) => evidence('lifecycle/evidence', file)),
    end,
  ]);
}
