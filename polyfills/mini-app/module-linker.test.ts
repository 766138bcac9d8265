import { expect } from 'chai';
import type { PackageResources } from '../package-loader/package-resources.ts';
import { resolveReference } from '../package-loader/resolve-reference.ts';
import { isModule, LinkError, ModuleLinker } from './module-linker.ts';
import { preparePageScripts } from './prepare-scripts.ts';

function resources(files: Record<string, string>): PackageResources {
  return {
    text: (path) => files[path],
    url: async () => undefined,
    stylesheet: async () => undefined,
    resolve: (href, base) => resolveReference(href, base)?.path,
    dispose() {},
  };
}

/** What a module that Node runs exports. */
async function run(files: Record<string, string>, path = 'main.js'): Promise<Record<string, unknown>> {
  return (await import(new ModuleLinker(resources(files), undefined).link(path))) as Record<string, unknown>;
}

describe('a module', () => {
  for (const [text, expected] of [
    ["import './a.js'", true],
    ['export {}', true],
    ['export const a = 1', true],
    ["import('./a.js')", false],
    ['var exported = "import x from y"', false],
    ['// import "x"', false],
    ['this is no script {', false],
  ] as const) {
    it(`is ${expected ? '' : 'not '}${text}`, () => expect(isModule(text)).to.equal(expected));
  }
});

describe('the module linker', () => {
  it('looks for a page’s names in one go, however often a module says import', () => {
    const text = `/*${'import page '.repeat(20_000)}*/ export {}`;
    expect(new ModuleLinker(resources({ 'main.js': text }), 1).link('main.js')).to.contain('const%7Bpage%7D');
  });

  it('refuses what is too big before it is put together', () => {
    const files = {
      'main.js': "import '/big.js';".repeat(1_000),
      'big.js': `//${'x'.repeat(7_000_000)}`,
    };
    expect(() =>
      new ModuleLinker(resources(files), undefined).linkText(files['main.js'], 'main.js'),
    ).to.throw(LinkError, 'too big');
  });

  it('links each module once, however many ways lead to it', async () => {
    const { default: value } = await run({
      'main.js':
        "import a from './lib/a.js'; import b from './lib/b.js'; import { list } from '/lib/list.js'; export default [a, b, list]",
      'lib/a.js': "import { list } from './list.js'; list.push('a'); export default 'a'",
      'lib/b.js': "import { list } from '../lib/list.js'; list.push('b'); export default 'b'",
      'lib/list.js': 'export const list = []',
    });
    expect(value).to.deep.equal(['a', 'b', ['a', 'b']]);
  });

  it('keeps texts whole: quotes, percent signs, line ends, other scripts', async () => {
    const text = '\'"`%20 % # \\n ü 中 😀 </script>';
    const { default: value } = await run({
      'main.js': 'export { default } from "./it\'s.js"',
      "it's.js": `export default ${JSON.stringify(text)}`,
    });
    expect(value).to.equal(text);
  });

  it('links re-exports, JSON and literal dynamic imports', async () => {
    const { all, data, lazy } = await run({
      'main.js':
        "export * from './all.js'; import data from './d.json' with { type: 'json' }; export { data }; export const lazy = (await import('./lazy.js')).default;",
      'all.js': 'export const all = 1',
      'd.json': '{"a": ["\u2028"]}',
      'lazy.js': 'export default 2',
    });
    expect([all, data, lazy]).to.deep.equal([1, { a: ['\u2028'] }, 2]);
  });

  it('says which graph is too big', () => {
    const files: Record<string, string> = { 'm40.js': 'export default 1' };
    for (let i = 0; i < 40; i++) {
      files[`m${i}.js`] = `import a from './m${i + 1}.js'; import b from './m${i + 1}.js?'; export default a`;
    }
    expect(() => new ModuleLinker(resources(files), undefined).link('m0.js')).to.throw(LinkError, /too big/);
  });
});

describe('a page’s scripts', () => {
  it('come in order, the classic ones of the HTML as one', () => {
    const files = resources({ 'p.js': 'own()', 'a.js': 'a()', 'm.js': 'export {}' });
    const scripts = [
      { src: 'a.js', module: false },
      { text: 'b()', module: false },
      { src: 'm.js', module: false },
      { src: 'none.js', module: false },
    ];
    const prepared = preparePageScripts(files, 1, 'p.js', { path: 'p.html', scripts });
    expect(prepared.map(({ kind, path }) => [kind, path])).to.deep.equal([
      ['classic', 'p.js'],
      ['classic', 'a.js'],
      ['module', 'm.js'],
      ['broken', 'none.js'],
    ]);
    expect(prepared[1]).to.have.property('text', 'a()\n;b()');
  });
});
