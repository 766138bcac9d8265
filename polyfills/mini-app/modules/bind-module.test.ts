import { expect } from 'chai';
import { ModuleLinker } from '../module-linker.ts';
import { runModules } from '../../testing/run-modules.ts';
import { textResources } from '../../testing/text-resources.ts';

/** What goes wrong when a module is linked or run. */
async function failure(files: Record<string, string>): Promise<string> {
  return runModules(files).then(
    () => 'nothing',
    (error: unknown) => String(error),
  );
}

describe('modules in a cycle', () => {
  it('have live bindings and hoisted functions', async () => {
    const { log } = await runModules({
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
    const all = await runModules({
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
    const { got } = await runModules({
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
    await runModules({
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
    const { where, there } = await runModules({ 'main.js': text });
    const linked = new ModuleLinker(textResources({ 'main.js': text }), undefined).link('main.js');
    const head = linked.kind === 'bound' ? (linked.modules[0]?.head.length ?? 0) : 0;
    expect((where as () => string)()).to.contain(`:1:${head + text.indexOf('new Error') + 1}`);
    expect((there as () => string)()).to.contain(`:2:${text.split('\n')[1]!.indexOf('new Error') + 1}`);
  });
});
