import { expect } from 'chai';
import { ModuleLinker } from './module-linker.ts';
import { LinkError } from './modules/module-graph.ts';
import { runModules } from '../testing/run-modules.ts';
import { textResources } from '../testing/text-resources.ts';

describe('the module linker', () => {
  it('looks for a page’s names in one go, however often a module says import', () => {
    const text = `/*${'import page '.repeat(20_000)}*/ export {}`;
    const linked = new ModuleLinker(textResources({ 'main.js': text }), 1).link('main.js');
    expect(linked).to.have.property('url').that.contains('import%7Bpage%7Dfrom');
  });

  it('refuses what is too big before it is put together', () => {
    const files = {
      'main.js': "import '/big.js';".repeat(1_000),
      'big.js': `//${'x'.repeat(7_000_000)}`,
    };
    expect(() =>
      new ModuleLinker(textResources(files), undefined).linkText(files['main.js'], 'main.js'),
    ).to.throw(LinkError, 'too big');
  });

  it('links each module once, however many ways lead to it', async () => {
    const { default: value } = await runModules({
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
    const { default: value } = await runModules({
      'main.js': 'export { default } from "./it\'s.js"',
      "it's.js": `export default ${JSON.stringify(text)}`,
    });
    expect(value).to.equal(text);
  });

  it('links re-exports, JSON and literal dynamic imports', async () => {
    const { all, data, lazy } = await runModules({
      'main.js':
        "export * from './all.js'; import data from './d.json' with { type: 'json' }; export { data }; export const lazy = (await import('./lazy.js')).default;",
      'all.js': 'export const all = 1',
      'd.json': '{"a": ["\u2028"]}',
      'lazy.js': 'export default 2',
    });
    expect([all, data, lazy]).to.deep.equal([1, { a: ['\u2028'] }, 2]);
  });

  it('leaves data: URLs alone', async () => {
    const { own, lazy } = await runModules(
      {
        'data.js':
          "import own from \"data:text/javascript,export default 'own'\"; export const lazy = (await import('data:text/javascript,export default 2')).default; export { own }",
      },
      'data.js',
    );
    expect([own, lazy]).to.deep.equal(['own', 2]);
  });

  it('says which graph is too big', () => {
    const files: Record<string, string> = { 'm40.js': 'export default 1' };
    for (let i = 0; i < 40; i++) {
      files[`m${i}.js`] = `import a from './m${i + 1}.js'; import b from './m${i + 1}.js?'; export default a`;
    }
    expect(() => new ModuleLinker(textResources(files), undefined).link('m0.js')).to.throw(
      LinkError,
      /too big/,
    );
  });
});

describe('import() and import.meta', () => {
  it('name files of the package, computed or not, in a cycle or not', async () => {
    const { found } = await runModules(
      {
        'lib/main.js': `const name = 'other';
export const found = [(await import('./' + name + '.js')).default, (await import(\`/lib/\${name}.js\`)).default, import.meta.url, import.meta.resolve('../x.js'), import.meta === import . meta, await import('none').catch((error) => error.name), (await import('./data.json')).default.a]`,
        'lib/other.js': 'import "./again.js"; export default 1',
        'lib/again.js': 'import "./other.js"',
        'lib/data.json': '{"a": 2}',
      },
      'lib/main.js',
    );
    expect(found).to.deep.equal([1, 1, 'miniapp:///lib/main.js', 'miniapp:///x.js', true, 'Error', 2]);
  });

  it('a module is the same, imported statically or not', async () => {
    const { same } = await runModules(
      {
        'same.js':
          "import * as a from './a.js'; export const same = a === await import('./a.js') && a.list === (await import('./b.js')).list",
        'a.js': 'export const list = []',
        'b.js': "export { list } from './a.js'",
      },
      'same.js',
    );
    expect(same).to.equal(true);
  });
});
