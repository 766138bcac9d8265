import { expect } from 'chai';
import { rewriteScript } from './rewrite-script.ts';

const rewrite = (text: string) => rewriteScript(text, (url) => `/moved/${url}`);

describe('rewriting an inline script', () => {
  it('replaces the addresses that it imports, and nothing else', () => {
    expect(
      rewrite(`import a from './a.js'; import '../b.js'; export * from "/c.js"; export { d } from './d.js';
        export const e = import('./e.js'); import vue from 'vue'; import(name); const text = "import './f.js'";`),
    ).to
      .equal(`import a from "/moved/./a.js"; import "/moved/../b.js"; export * from "/moved//c.js"; export { d } from "/moved/./d.js";
        export const e = import("/moved/./e.js"); import vue from 'vue'; import(name); const text = "import './f.js'";`);
  });

  it('replaces those of a classic script', () => {
    expect(rewrite("with (a) { import('./b.js') }")).to.equal('with (a) { import("/moved/./b.js") }');
  });

  it('leaves what cannot be parsed', () => {
    for (const text of ['', 'import {', `import './a.js'; ${'('.repeat(50_000)}`])
      expect(rewrite(text)).to.equal(text);
  });
});
