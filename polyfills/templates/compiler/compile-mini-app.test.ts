import { expect } from 'chai';
import { compileMiniApp, type MiniAppFiles } from './compile-mini-app.ts';
import { WECHAT } from './dialect.ts';

const manifest = JSON.stringify({ pages: ['pages/a/a', 'pages/plain/plain'] });
const APP: MiniAppFiles = {
  'manifest.json': manifest,
  'app.js': 'const shared = 1;\nApp({});',
  'pages/a/a.html':
    '<title>A &amp; B</title><import src="/parts.html"/><import name="x-b" src="../../c/b"/><x-b/>',
  'pages/a/a.js': 'Page({});\n',
  'pages/plain/plain.html': '<p>plain</p>',
  'pages/plain/plain.js': '// No Page() here.',
  'parts.html': '<template name="p"><include src="pages/plain/plain.html"/></template>',
  'c/b.html': '<import name="x-d" src="d"/><x-d/>',
  'c/b.js': 'Component({});',
  'c/b.css': 'b { color: red }',
  'c/d.html': '<b/>',
  'c/d.js': "import './e.js';\nComponent({});",
  'c/e.js': '',
  'image.png': new Uint8Array([1, 2]),
};
const compile = (files: MiniAppFiles): Record<string, string | Uint8Array> =>
  compileMiniApp(files, { runtime: 'runtime()' });

describe('compiling a MiniApp', () => {
  it('makes plain pages of those that call Page(), and leaves the rest as it is', () => {
    const built = compile(APP);
    expect(Object.keys(built).sort()).to.deep.equal([
      ...[
        'app.js',
        'c/b.js',
        'c/b.template.js',
        'c/d.js',
        'c/d.template.js',
        'c/e.js',
        'image.png',
        'manifest.json',
      ],
      ...[
        'pages/a/a.html',
        'pages/a/a.js',
        'pages/a/a.template.js',
        'pages/plain/plain.html',
        'pages/plain/plain.js',
      ],
    ]);
    expect(built['pages/a/a.html']).to.equal(
      `<!doctype html><title>A &#38; B</title><body>${[
        'c/d.js',
        'c/d.template.js',
        'c/b.js',
        'c/b.template.js',
        'pages/a/a.template.js',
      ]
        .map((path) => `<script src="/${path}"></script>`)
        .join('')}</body>\n`,
    );
    // Scripts keep their lines, and have scopes of their own.
    expect(built['app.js']).to.equal('runtime();const shared = 1;\nApp({});');
    expect(built['pages/a/a.js']).to.equal(APP['pages/a/a.js']);
    expect(built['c/b.js']).to.equal('Component({});\nexport {};\n');
    expect(built['c/d.js']).to.equal(APP['c/d.js']);
    expect(built['c/b.template.js']).to.contain('"b { color: red }"');
  });

  it('takes in files of another dialect', () => {
    const built = compileMiniApp(
      {
        'manifest.json': manifest,
        'pages/a/a.wxml': '<x-b bindtap="go"/>',
        'pages/a/a.wxss': 'p {}',
        'pages/a/a.json': '{ "usingComponents": { "x-b": "/c/b" } }',
        'pages/a/a.js': 'Page({ go() {} })',
        'c/b.wxml': '<view/>',
        'c/b.js': 'Component({})',
      },
      { runtime: '', dialect: WECHAT },
    );
    expect(Object.keys(built).sort()).to.deep.equal([
      ...['app.js', 'c/b.js', 'c/b.template.js', 'manifest.json'],
      ...['pages/a/a.css', 'pages/a/a.html', 'pages/a/a.js', 'pages/a/a.template.js'],
    ]);
  });

  for (const [what, files, message] of [
    ['a manifest that is none', { 'manifest.json': '{' }, /^manifest\.json:1:1: This is no JSON/],
    [
      'a script that can’t be read',
      { 'pages/a/a.js': 'Page({\n' },
      /^pages\/a\/a\.js:2:1: The script can’t be read/,
    ],
    [
      'a component without a script',
      { 'c/d.js': '' },
      /^c\/d\.js:1:1: The component x-d needs a script that calls Component/,
    ],
    ['a component without a template', { 'c/d.html': undefined }, /^c\/d\.html:1:1: There is no file/],
    [
      'a name for two',
      { 'c/b.html': '<import name="x-b" src="d"/>' },
      /Two components of a page are called x-b: c\/b and c\/d/,
    ],
  ] as const) {
    it(`refuses ${what}`, () => {
      const given = Object.entries({ ...APP, ...files }).filter(([, file]) => file !== undefined);
      expect(() => compile(Object.fromEntries(given) as MiniAppFiles)).to.throw(message);
    });
  }

  it('bears components that use each other', () => {
    const built = compile({ ...APP, 'c/d.html': '<import name="x-b" src="b"/><x-b/>' });
    expect(built).to.have.property('c/d.template.js');
  });
});
