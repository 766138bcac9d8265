import { runInThisContext } from 'node:vm';
import { expect } from 'chai';
import '../logic-layer/testing/give-libraries.ts';
import type { PackageResources } from '../package-loader/package-resources.ts';
import { resolveReference } from '../package-loader/resolve-reference.ts';
import { ModuleLoader } from '../logic-layer/modules/module-loader.ts';
import { BOUND_END, HANDOVER, MODULES } from '../logic-layer/script-head.ts';
import { ModuleLinker } from './module-linker.ts';
import { LinkError } from './modules/module-graph.ts';
import { isModule } from './modules/read-module.ts';
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

/** What a module exports that Node runs, linked as the logic layer would. */
async function run(files: Record<string, string>, path = 'main.js'): Promise<Record<string, unknown>> {
  const linker = new ModuleLinker(resources(files), undefined);
  const loader = new ModuleLoader({
    ask: async (_, file, specifier) => linker.linkSpecifier(specifier, file),
    load: ({ head, text }) => {
      let handed: unknown;
      Reflect.set(globalThis, HANDOVER, (given: unknown) => (handed = given));
      runInThisContext(head + text + BOUND_END);
      return handed;
    },
    scope: () => ({ document: 'the page’s' }),
  });
  Reflect.set(globalThis, Symbol.for(MODULES), loader.members.bind(loader));
  return (await loader.import(0, linker.link(path))) as Record<string, unknown>;
}

/** What goes wrong when a module is linked or run. */
async function failure(files: Record<string, string>): Promise<string> {
  return run(files).then(
    () => 'nothing',
    (error: unknown) => String(error),
  );
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
    const linked = new ModuleLinker(resources({ 'main.js': text }), 1).link('main.js');
    expect(linked).to.have.property('url').that.contains('import%7Bpage%7Dfrom');
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

  it('leaves data: URLs alone', async () => {
    const { own, lazy } = await run(
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
    expect(() => new ModuleLinker(resources(files), undefined).link('m0.js')).to.throw(LinkError, /too big/);
  });
});

describe('modules in a cycle', () => {
  it('have live bindings and hoisted functions', async () => {
    const { log } = await run({
      'main.js':
        "import { log } from './a.js'; import { inc, count, ns } from './b.js'; inc(); log.push(count, ns.count, Object.keys(ns).join()); export { log }",
      'a.js':
        "import { early, count, inc } from './b.js'; export const log = []; export function hoisted() { return 'hoisted' } log.push(early, count); inc(); log.push(count); export default class { static x = 1 }",
      'b.js':
        "import * as self from './b.js'; import A, { hoisted } from './a.js'; export let count = 1; export const inc = () => { count++ }; export const early = hoisted(); export { self as ns }; export const later = () => A.x",
    });
    expect(log).to.deep.equal(['hoisted', 1, 2, 3, 3, 'count,early,inc,later,ns']);
  });

  it('throw where something is not initialized yet, as they do natively', async () => {
    for (const [use, message] of [
      ['value', "ReferenceError: Cannot access 'value' before initialization"],
      ['Klass', "ReferenceError: Cannot access 'Klass' before initialization"],
      ['all.value', "ReferenceError: Cannot access 'value' before initialization"],
      ['anything', /^ReferenceError: Cannot access '_default' before initialization/],
      ['value = 1', /^TypeError: Cannot set property value of/],
    ] as const) {
      const failed = await failure({
        'main.js': "import './b.js'; export const value = 1; export class Klass {} export default 1",
        'b.js': `import anything, { value, Klass } from './main.js'; import * as all from './main.js'; ${use}`,
      });
      expect(failed, use).to.match(typeof message === 'string' ? new RegExp(`^${message}`) : message);
    }
  });

  it('export in every way', async () => {
    const all = await run({
      'main.js': `import * as b from './b.js'
export default function () { return arguments.length }
(b, 1)
export const { x, list: [y = 2, ...rest] } = { x: 1, list: [, 3] }, z = 'z'
export async function af() {} export function* gen() {} export class K {}
let local = 5; export { local as renamed, local as 'a b', /* } */ };
export * from './b.js'; export * as ns from './b.js'; export { default as other, deep } from './b.js'`,
      'b.js':
        "import './main.js'; export default (1, 2); export const x = 'hidden', fromB = 'b'; export { deep } from './c.js'",
      'c.js': "import './b.js'; export let deep = 'deep'",
    });
    expect(Object.keys(all)).to.deep.equal([
      ...[
        'K',
        'a b',
        'af',
        'deep',
        'default',
        'fromB',
        'gen',
        'ns',
        'other',
        'renamed',
        'rest',
        'x',
        'y',
        'z',
      ],
    ]);
    const { default: made, x, y, rest, z, renamed, other, deep, fromB } = all;
    expect([x, y, rest, z, renamed, all['a b'], other, deep, fromB]).to.deep.equal([
      1,
      2,
      [3],
      'z',
      5,
      5,
      2,
      'deep',
      'b',
    ]);
    expect((made as () => number)()).to.equal(0);
    expect((made as () => number).name).to.equal('default');
    expect(Object.prototype.toString.call(all)).to.equal('[object Module]');
  });

  it('import in every way', async () => {
    const { got } = await run({
      'main.js': `import b, * as all from './b.js';
import { a as first, "a b" as quoted, default as again } /* { */ from "./b.js"; import data from './d.json' with { type: 'json' };
import './b.js'
;[1].map(String)
export const got = [b, first, quoted, again, all.a, data.n, typeof document, this, await 7]; export {}`,
      'b.js': "import './main.js'; export const a = 1; const q = 2; export { q as 'a b' }; export default 3",
      'd.json': '{"n": 4}',
    });
    expect(got).to.deep.equal([3, 1, 2, 3, 1, 4, 'string', undefined, 7]);
  });

  it('run once each, in the order of their imports', async () => {
    const log: string[] = [];
    Reflect.set(globalThis, 'ran', log);
    await run({
      'main.js': "import './polyfill.js'; import './a.js'; import './b.js'; ran.push('main')",
      'polyfill.js': "ran.push('polyfill')",
      'a.js': "import './b.js'; import './own.js'; ran.push('a')",
      'b.js': "import './a.js'; ran.push('b'); await null; ran.push('waited')",
      'own.js': "ran.push('own')",
    });
    expect(log).to.deep.equal(['polyfill', 'b', 'waited', 'own', 'a', 'main']);
  });

  it('say what is not exported, and fail again for whom they failed', async () => {
    expect(
      await failure({
        'main.js': "import { none } from './b.js'",
        'b.js': "import './main.js'; export const some = 1",
      }),
    ).to.equal('SyntaxError: main.js imports "none", which b.js does not export.');
    expect(
      await failure({
        'main.js': "import './b.js'",
        'b.js': "import './main.js'; import { none } from './native.js'",
        'native.js': 'export {}',
      }),
    ).to.match(/^SyntaxError: b.js imports "none"/);
    const broken = { 'b.js': "import './main.js'; throw new Error('once')" };
    expect(await failure({ ...broken, 'main.js': "import './b.js'; import './b.js'" })).to.equal(
      'Error: once',
    );
  });

  it('keep lines and columns', async () => {
    const text =
      "import { a } from './main.js'; /* ü */ export const where = () => new Error('x').stack; export default 1;\nexport const a = import.meta.url, there = () => new Error('y').stack";
    const { where, there } = await run({ 'main.js': text });
    const linked = new ModuleLinker(resources({ 'main.js': text }), undefined).link('main.js');
    const head = linked.kind === 'bound' ? (linked.modules[0]?.head.length ?? 0) : 0;
    expect((where as () => string)()).to.contain(`:1:${head + text.indexOf('new Error') + 1}`);
    expect((there as () => string)()).to.contain(`:2:${text.split('\n')[1]!.indexOf('new Error') + 1}`);
  });
});

describe('import() and import.meta', () => {
  it('name files of the package, computed or not, in a cycle or not', async () => {
    const { found } = await run(
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
    const { same } = await run(
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

describe('a page’s scripts', () => {
  it('come in order, the classic ones of the HTML as one', () => {
    const files = resources({ 'p.js': 'own()', 'a.js': 'a()', 'm.js': 'export {}' });
    const scripts = [
      { src: 'a.js', module: false },
      { text: 'b()', module: false },
      { src: 'm.js', module: false },
      { src: 'none.js', module: false },
    ];
    const prepared = preparePageScripts(files, new ModuleLinker(files, 1), 'p.js', {
      path: 'p.html',
      scripts,
    });
    expect(prepared.map(({ kind, path }) => [kind, path])).to.deep.equal([
      ['classic', 'p.js'],
      ['classic', 'a.js'],
      ['module', 'm.js'],
      ['broken', 'none.js'],
    ]);
    expect(prepared[1]).to.have.property('text', 'a()\n;b()');
  });
});
