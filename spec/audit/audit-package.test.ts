import { expect } from 'chai';
import * as fc from 'fast-check';
import { examplePackage } from '../packaging/testing/example-package.ts';
import { processPackage } from '../packaging/process-package.ts';
import { writeContainer } from '../packaging/write-container.ts';
import { auditPackage, type AuditOptions, type AuditReport } from './audit-package.ts';

const HOST = { platformVersion: 1, locale: 'en', supportedLocales: ['en'] };
const URI = { scheme: 'platform', id: 'a', path: '' };

type Files = Record<string, string | null>;

async function audit(
  files: Files,
  manifest: Record<string, unknown> = {},
  options?: AuditOptions,
): Promise<AuditReport> {
  const all = { 'common/icon.png': '', 'pages/unlisted/unlisted.html': null, ...files };
  const processed = await processPackage(writeContainer(examplePackage(manifest, all)), URI, HOST);
  if (!processed.ok) throw new Error(JSON.stringify(processed.violations));
  return auditPackage(processed.value.container, processed.value.manifest, options);
}
/** The findings as `severity code path:line:column`. */
async function found(
  files: Files,
  manifest?: Record<string, unknown>,
  options?: AuditOptions,
): Promise<string[]> {
  const { findings } = await audit(files, manifest, options);
  return findings.map(
    ({ severity, code, path, line, column }) =>
      `${severity} ${code} ${path}${line === undefined ? '' : `:${line}:${column}`}`,
  );
}
const script = (text: string) => found({ 'app.js': text });
const page = (html: string) => found({ 'pages/first/first.html': html });
const permissions = (...names: string[]) => ({
  req_permissions: names.map((name) => ({ name: `system.permission.${name}`, reason: 'Because.' })),
});

describe('auditPackage', () => {
  it('finds nothing in packages that are as they should be', async () => {
    expect(await audit({})).to.deep.equal({ passed: true, findings: [], omitted: 0 });
    const files = {
      'app.js': "import { a } from './common/a.js';\nfetch('https://api.example/v1?x=' + a).then(eat);",
      'app.css': '@import "common/b.css"; p { background: url(/common/p.png) }',
      'common/a.js': 'export const a = 1; export const f = (g) => setTimeout(() => g(), 10);',
      'common/b.css': '@font-face { font-family: F; src: url(f.woff2) }',
      'common/p.png': '',
      'common/f.woff2': '',
      'common/icons/one.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'common/data.json': '{"password": "correct horse battery"}',
      'common/set-1x.png': '',
      'common/set-2x.png': '',
      'i18n/en.json': '{}',
      LICENSE: 'Free.',
      'pages/first/first.html':
        '<template><img srcset="/common/set-1x.png 1x, ../../common/set-2x.png 2x"><a href="https://other.example">x</a></template>',
      'pages/first/first.js':
        "const ns = 'http://www.w3.org/2000/svg';\nconst i = `/common/icons/${name}.svg`;\nload('common/data.json');\n" +
        'navigator.geolocation.getCurrentPosition(use); new WebSocket(`wss://api.example/${path}`); navigator.vibrate(9);',
    };
    const manifest = { mpt_declared_origins: ['https://api.example'], ...permissions('LOCATION') };
    expect(await found(files, manifest)).to.deep.equal([]);
  });

  describe('of origins', () => {
    it('finds what is fetched from elsewhere, in scripts, markup and styles', async () => {
      expect(await script("fetch('https://a.example/x')")).to.deep.equal([
        'error origin-undeclared app.js:1:7',
      ]);
      for (const call of [
        'new WebSocket(`wss://a.example`)',
        "window.fetch?.('http://a.example')",
        "new EventSource('https://a.example' + p)".replace("' + p", "/' + p"),
        "request.open('post', 'https://a.example/')",
        "navigator.sendBeacon('//a.example')",
      ]) {
        expect((await script(call))[0], call).to.match(/^error origin-undeclared app\.js:1:\d+$/);
      }
      expect(await page('<p>\n<img src="https://a.example/i.png">')).to.deep.equal([
        'error origin-undeclared pages/first/first.html:2:6',
      ]);
      expect(await page('<form action=//a.example/go></form>')).to.have.length(1);
      expect(await page('<p style="background: url(https://a.example/x)">')).to.deep.equal([
        'error origin-undeclared pages/first/first.html:1:16',
      ]);
      expect(await page('<style>\n@import "https://a.example/x";</style>')).to.have.length(1);
      expect(await found({ 'app.css': 'p {}\n q { src: url(//a.example/x) }' })).to.deep.equal([
        'error origin-undeclared app.css:2:11',
      ]);
    });

    it('warns of a text that may be one', async () => {
      expect(await script("const a = 'https://a.example';")).to.deep.equal([
        'warning origin-undeclared app.js:1:11',
      ]);
      expect(await script("const a = 'about https://a.example';")).to.deep.equal([]);
      expect(await script("const a = '// a comment';")).to.deep.equal([]);
    });

    it('warns of a host that only running tells', async () => {
      expect(await script('fetch(`https://${host}/x`)')).to.deep.equal([
        'warning origin-not-constant app.js:1:7',
      ]);
      expect(await script("fetch('https://a.' + host)")).to.deep.equal([
        'warning origin-not-constant app.js:1:7',
      ]);
      expect(await script("const url = 'https://' + host")).to.deep.equal([]);
    });

    it('takes the declared ones', async () => {
      const manifest = { mpt_declared_origins: ['https://a.example', 'http://localhost:8080'] };
      const text =
        "fetch('https://a.example:443/x'); new WebSocket('ws://localhost:8080'); fetch('http://a.example')";
      expect(await found({ 'app.js': text }, manifest)).to.deep.equal([
        'error origin-undeclared app.js:1:79',
      ]);
    });
  });

  describe('of dynamic code', () => {
    const certain = [
      "eval('x')",
      "(0, eval)('x')",
      "globalThis['eval']('x')",
      'const e = eval;',
      "new Function('x')",
      "window.Function('x')",
      "[].constructor.constructor('x')()",
      "setTimeout('x()', 1)",
      'self.setInterval(`x()`, 1)',
      "setTimeout('x(' + y + ')', 1)",
      "new Worker('data:,x')",
      "import('blob:x')",
    ];
    for (const text of certain) {
      it(`finds ${text}`, async () => {
        expect((await script(text))[0]).to.match(/^error dynamic-code app\.js:1:\d+$/);
      });
    }

    it('finds it in markup', async () => {
      expect(await page('<a href=" javascript:x()">')).to.deep.equal([
        'error dynamic-code pages/first/first.html:1:4',
      ]);
      expect(await page('<p onclick="x()">')).to.deep.equal([
        'warning dynamic-code pages/first/first.html:1:4',
      ]);
      expect(await page('<p>\n<script>\n  eval("x")</script>')).to.deep.equal([
        'error dynamic-code pages/first/first.html:3:3',
      ]);
      expect(await page('<script>eval("x")</script>')).to.deep.equal([
        'error dynamic-code pages/first/first.html:1:9',
      ]);
      expect(await page('<script type="text/template">eval("x")</script>')).to.deep.equal([]);
    });

    it('warns of a script that only running names', async () => {
      expect(await script('import(name)')).to.deep.equal(['warning dynamic-code app.js:1:1']);
    });

    it('leaves alone what is none', async () => {
      const text =
        'setTimeout(f, 1); x instanceof Function; evaluate(); a.evaluation; ({ eval: 1 }); a.constructor(1);';
      expect(await script(text)).to.deep.equal([]);
    });
  });

  describe('of remote scripts', () => {
    it('finds them', async () => {
      const manifest = { mpt_declared_origins: ['https://a.example'] };
      const remote = async (files: Files) => (await found(files, manifest)).map((text) => text.split(':')[0]);
      expect(
        await remote({ 'pages/first/first.html': '<script src="https://a.example/x.js"></script>' }),
      ).to.deep.equal(['error remote-script pages/first/first.html']);
      for (const text of [
        "importScripts('https://a.example/x.js')",
        "import 'https://a.example/x.js'",
        "export * from '//a.example/x.js'",
        "import('https://a.example/x.js')",
        "new Worker('https://a.example/x.js')",
      ]) {
        expect((await remote({ 'app.js': text }))[0], text).to.equal('error remote-script app.js');
      }
      expect(
        await remote({ 'pages/first/first.html': '<link rel=modulepreload href=//a.example/x.js>' }),
      ).to.have.length(1);
    });
  });

  describe('of permissions', () => {
    it('finds what is used without being declared', async () => {
      expect(await script('navigator.geolocation.watchPosition(f)')).to.deep.equal([
        'error permission-undeclared app.js:1:1',
      ]);
      for (const text of [
        'window.navigator["mediaDevices"].getUserMedia({})',
        'miniapp.scanCode()',
        'new PaymentRequest([], {})',
        'registration.pushManager.subscribe()',
        'miniapp.getPushToken()',
        'const { a } = navigator.bluetooth',
      ]) {
        expect((await script(text))[0], text).to.match(/^error permission-undeclared/);
      }
      expect(await page('<a href="tel:+123">')).to.deep.equal([
        'error permission-undeclared pages/first/first.html:1:4',
      ]);
      expect(await script('navigator.vibrate(1); navigator.share({})')).to.deep.equal([]);
    });

    it('finds what is declared without being used', async () => {
      const names = permissions('CAMERA', 'LOCATION', 'MAP');
      expect(await found({ 'app.js': 'miniapp.scanCode()' }, names)).to.deep.equal([
        'warning permission-unused manifest.json',
      ]);
      expect(
        await found({}, { req_permissions: [{ name: 'vendor.permission.X', reason: 'x' }] }),
      ).to.deep.equal([]);
    });
  });

  describe('of secrets', () => {
    // Put together here, so that no such text stands in the sources.
    const secrets = [
      ['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' '),
      ['AKIA', 'ABCDEFGHIJKLMNOP'].join(''),
      ['ghp_', 'a1'.repeat(18)].join(''),
      ['glpat-', 'a1'.repeat(10)].join(''),
      ['npm_', 'a1'.repeat(18)].join(''),
      ['xoxb-', '1234567890-abc'].join(''),
      ['sk_live_', 'a1'.repeat(12)].join(''),
      ['AIza', 'a'.repeat(35)].join(''),
      ['eyJ', 'hbGciOiJIUz', '.eyJ', 'zdWIiOiIx', 'Mg', '.', 'c2lnbmF0dXJl'].join(''),
    ];
    for (const secret of secrets) {
      it(`finds ${secret.slice(0, 9)}…, and does not tell it`, async () => {
        const { findings } = await audit({ 'app.js': `const a = 1;\nconst b = '${secret}';` });
        expect(findings.map(({ code, line, column }) => [code, line, column])).to.deep.include([
          'secret',
          2,
          12,
        ]);
        expect(JSON.stringify(findings)).not.to.contain(secret);
      });
    }

    it('finds them in other texts, and random values of telling names', async () => {
      expect(await found({ 'common/notes.txt': `x ${secrets[1]}` })).to.include(
        'error secret common/notes.txt:1:3',
      );
      const named = "const apiKey = 'q8Zx2LmP0vR7tYw4Kj6B';";
      expect(await script(named)).to.deep.equal(['warning possible-secret app.js:1:7']);
      expect(JSON.stringify(await audit({ 'app.js': named }))).not.to.contain('q8Zx2LmP0vR7tYw4Kj6B');
      expect(await script("const password = 'aaaaaaaaaaaaaaaaaaaa';")).to.deep.equal([]);
      expect(await script("const label = { password: 'Password' };")).to.deep.equal([]);
    });

    it('does not look into pictures', async () => {
      expect(await found({ 'common/icon.png': secrets[1]! })).to.deep.equal([]);
    });
  });

  it('finds files that are too large, and a whole that is', async () => {
    const files = { 'app.css': '/* 12345678901234567890 */', 'common/icon.png': 'x'.repeat(30) };
    expect(await found(files, {}, { sizes: { style: 20, image: 29, total: 40 } })).to.deep.equal([
      'warning oversized-package ',
      'warning oversized-file app.css',
      'warning oversized-file common/icon.png',
    ]);
    expect(await found({}, {}, { sizes: { other: 100 } })).to.deep.equal([
      'warning oversized-file manifest.json',
    ]);
  });

  it('finds files that nothing leads to', async () => {
    const files = {
      'common/a.js': "import './b.js'; // not reached",
      'common/b.js': '',
      'common/used.json': '',
      'pages/first/first.js':
        "load('../../common/used.json'); load('%zz'); load('../../../common'); load('i/' + x)",
      'pages/unlisted/unlisted.html': '<p>',
      'pages/first/i/1.png': '',
      'notes.md': '',
    };
    expect(await found(files)).to.deep.equal([
      'hint unused-file common/a.js',
      'hint unused-file common/b.js',
      'hint unused-file notes.md',
      'hint unused-file pages/unlisted/unlisted.html',
    ]);
  });

  it('takes what the manifest and widgets name as used', async () => {
    const files = {
      'common/tab.png': '',
      'widgets/w/w.html': '<p>',
      'widgets/w/w.css': '',
      'pages/second/second.css': '',
    };
    const manifest = {
      widgets: [{ name: 'W', path: 'widgets/w/w', min_code: 1 }],
      mpt_tab_bar: { items: [{ page: 'pages/first/first', text: 'A', icon: '/common/tab.png' }] },
    };
    expect(await found(files, manifest)).to.deep.equal([]);
  });

  it('finds rules of the sitemap about pages that are not there', async () => {
    const rules = ['pages/first/first', 'pages/second/second.html', '*', 'pages/third/third', 'app'].map(
      (name) => ({
        action: 'disallow',
        page: name,
      }),
    );
    expect(await found({}, { mpt_sitemap: { rules } })).to.deep.equal([
      'error sitemap-page-missing manifest.json',
      'error sitemap-page-missing manifest.json',
    ]);
  });

  describe('of what it cannot read', () => {
    it('says so', async () => {
      expect(await script('let a = 1;\n  a b')).to.deep.equal(['error script-syntax-error app.js:2:5']);
      expect(await script('export default 1;\nimport {')).to.deep.equal([
        'error script-syntax-error app.js:2:9',
      ]);
      expect(await script('#!/usr/bin/env x\nreturn await 1;')).to.deep.equal([]);
      expect(await found({ 'app.css': '} p { color: ; } @ x { ( url(' })).to.deep.equal([]);
    });

    it('is bounded', async () => {
      const limits = (some: AuditOptions['limits']) => ({ limits: some });
      const long = {
        'app.js': 'a;'.repeat(60),
        'app.css': 'a{}'.repeat(60),
        'pages/first/first.html': '<p>'.repeat(60),
      };
      expect(await found(long, {}, limits({ maxNodes: 50 }))).to.deep.equal([
        'error source-too-complex app.css',
        'error source-too-complex app.js',
        'error source-too-complex pages/first/first.html',
      ]);
      expect(
        await found({ 'app.js': `${' '.repeat(20)}export {}` }, {}, limits({ maxSourceBytes: 25 })),
      ).to.deep.equal(['error source-too-large app.js', 'warning source-too-large manifest.json']);
      expect(await found(long, {}, limits({ maxTotalSourceBytes: 150 }))).to.deep.equal([
        'error audit-incomplete app.css',
      ]);
      const texts = { 'app.js': "'a';'b';".repeat(600) };
      expect(await found(texts, {}, limits({ maxFacts: 99 }))).to.deep.equal([
        'error audit-incomplete app.js',
      ]);
      const data = { 'common/data.json': ' '.repeat(2000) };
      expect((await found(data, {}, limits({ maxSourceBytes: 1500 })))[0]).to.equal(
        'warning source-too-large common/data.json',
      );
      const many = await audit({ 'app.js': 'eval(x);'.repeat(9) }, {}, limits({ maxFindings: 4 }));
      expect([many.findings.length, many.omitted, many.passed]).to.deep.equal([4, 5, false]);
      const keys = ['AKIA', 'ABCDEFGHIJKLMNOP'].join('') + ' ';
      expect(
        (await audit({ 'x.txt': keys.repeat(9) }, {}, limits({ maxFindings: 4 }))).findings,
      ).to.have.length(4);
    });

    it('ends within a source that takes too long', async () => {
      let time = 0;
      const now = () => (time += 10);
      const names = Array.from({ length: 400 }, (_, at) => `let a${at};`).join('');
      const slow = { 'app.js': names, 'app.css': 'a{b:c}'.repeat(400), 'pages/first/first.html': '' };
      expect(await found(slow, {}, { limits: { maxTime: 1e6, maxFileTime: 15 }, now })).to.deep.equal([
        'error source-too-complex app.css',
        'error source-too-complex app.js',
      ]);
      time = 0;
      const late = await found(slow, {}, { limits: { maxTime: 35 }, now });
      expect(late).to.have.length(2);
      expect(late.every((line) => line.startsWith('error audit-incomplete'))).to.equal(true);
    });

    it('counts what stands in one place as well', async () => {
      const few = { limits: { maxNodes: 100 } };
      for (const html of [
        `<p ${Array.from({ length: 99 }, (_, at) => `a${at}`).join(' ')}>`,
        '<!---->'.repeat(99),
        `<img srcset="${'a,'.repeat(99)}">`,
        '<script>a</script>'.repeat(40),
      ]) {
        expect(await found({ 'pages/first/first.html': html }, {}, few), html.slice(0, 9)).to.include(
          'error source-too-complex pages/first/first.html',
        );
      }
      expect(await script(`/${'(?<a>)|'.repeat(4000)}/`)).to.deep.equal(['error source-too-complex app.js']);
      expect(await script(`/${'(?<a>)|'.repeat(40)}/`)).to.deep.equal([]);
    });

    it('is not too much for it when it is nested deeply', async () => {
      const depth = 50_000;
      expect(await script('('.repeat(depth))).to.have.length(1);
      expect(await script(`x = ${'['.repeat(depth)}${']'.repeat(depth)}`)).to.deep.equal([
        'error source-too-complex app.js',
      ]);
      expect(await script(`x = ${'1+'.repeat(depth)}1`)).to.have.length.at.most(1);
      expect(await page('<div>'.repeat(depth))).to.deep.equal([
        'error source-too-complex pages/first/first.html',
      ]);
      const copied = `${Array.from({ length: 300 }, (_, at) => `<p><b a=${at}>`).join('')}${'<p>x'.repeat(3000)}`;
      expect(
        await found({ 'pages/first/first.html': copied }, {}, { limits: { maxNodes: 100_000 } }),
      ).to.deep.equal(['error source-too-complex pages/first/first.html']);
      expect(await found({ 'app.css': 'a { b: '.concat('('.repeat(depth)) })).to.have.length.at.most(1);
      expect(await found({ 'app.css': '@media x {'.repeat(12_000) })).to.have.length.at.most(1);
    });

    it('never breaks it', async () => {
      const pieces = [
        'eval',
        '(',
        ')',
        '`${',
        '}',
        "'https://a.example/'",
        'import',
        ' ',
        '[',
        ']',
        '+',
        '=>',
        '<script>',
        'a',
        ';',
        '.',
        '/',
        '{',
        '@import',
        'url(',
      ];
      const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
      await fc.assert(
        fc.asyncProperty(text, async (source) => {
          await audit({ 'app.js': source, 'app.css': source, 'pages/first/first.html': source });
        }),
        { numRuns: 100 },
      );
    });
  });
});
