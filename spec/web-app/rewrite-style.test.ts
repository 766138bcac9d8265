import { expect } from 'chai';
import { rewriteStyle } from './rewrite-style.ts';

const move = (url: string) => (url.startsWith('https:') ? url : `/moved/${url}`);

describe('rewriting a style sheet', () => {
  it('replaces addresses and leaves the rest as it is written', () => {
    const text = `@import "a.css" screen; @IMPORT url(b.css);
      a { background: URL( 'c d.png' ) , url(https://x.example/e.png); --f: url(f.png); content: "url(g.png)" } /* url(h) */`;
    expect(rewriteStyle(text, 'stylesheet', move)).to.equal(
      `@import "/moved/a.css" screen; @IMPORT url("/moved/b.css");
      a { background: url("/moved/c d.png") , url(https://x.example/e.png); --f: url("/moved/f.png"); content: "url(g.png)" } /* url(h) */`,
    );
  });

  it('replaces those of a style attribute', () => {
    expect(rewriteStyle('color: red; background: url(a.png)', 'declarationList', move)).to.equal(
      'color: red; background: url("/moved/a.png")',
    );
  });

  it('writes what a string cannot hold with a backslash', () => {
    expect(rewriteStyle('a { b: url(c) }', 'stylesheet', () => 'x"\\y')).to.equal(
      'a { b: url("x\\"\\\\y") }',
    );
  });

  it('leaves what cannot be parsed', () => {
    for (const text of ['', 'a { b: url(', '}}} @import', `a { b: ${'('.repeat(5_000)}url(x) }`]) {
      expect(rewriteStyle(text, 'stylesheet', (url) => url)).to.equal(text);
    }
    const deep = `a { b: ${'f('.repeat(20_000)}url(x)`;
    expect(rewriteStyle(deep, 'stylesheet', move)).to.be.a('string');
  });
});
