import { expect } from 'chai';
import { cssNesting } from './css-nesting.ts';

describe('cssNesting', () => {
  const depth = (css: string) => cssNesting(css).depth;
  const closers = (css: string) => cssNesting(css).closers;

  it('counts brackets, functions and rules inside each other', () => {
    expect(depth('p { color: red } a { width: calc((1px + 2px)) }')).to.equal(3);
    expect(depth('@media (a) { p { b: c } } [d] {}')).to.equal(2);
  });

  it('does not take what strings, comments and addresses hold for brackets', () => {
    expect(depth('a { b: "((((" /* {{{{ */ url(x[[[) }')).to.equal(1);
    expect(depth('\\75rl(x[[[)')).to.equal(0);
  });

  it('is not deceived about where strings, comments and addresses end', () => {
    expect(depth('url(x")(((('), 'a quote inside an address').to.equal(4);
    expect(depth('my-url(x("\n(('), 'a name that ends in url').to.equal(4);
    expect(depth('1url(x((('), 'a unit').to.equal(4);
    expect(depth('#url(x((('), 'a hash').to.equal(4);
    expect(depth('@url(x((('), 'an at-keyword').to.equal(4);
    expect(depth('"a\n((('), 'a string that the line ends').to.equal(3);
    expect(depth('(]([}('), 'brackets of other kinds').to.equal(4);
    expect(depth('a\\"((('), 'an escaped quote').to.equal(3);
  });

  it('multiplies what nested selectors repeat', () => {
    expect(cssNesting('a { & & { & + & { b: c } } & { } } d { & { } }').expansion).to.equal(4);
    expect(cssNesting('a { b { c: d } }').expansion).to.equal(1);
  });

  it('closes what is left open', () => {
    for (const css of [
      'a { b: c(',
      '/* x',
      '/*',
      '/*/',
      'a { b: "x',
      "a { b: 'x\\",
      '[a="',
      'url(x',
      'url("x',
      '@media a { b {',
      'a\\',
    ]) {
      const closed = css + closers(css);
      expect(cssNesting(closed).closers, css).to.equal('');
      expect(cssNesting(`${closed} z {`).closers, css).to.equal('}');
    }
    expect(closers('a { b: "x\\\\" }')).to.equal('');
  });

  it('is linear in hostile text', () => {
    const pieces = [
      'url(',
      'url( ',
      '/*',
      '/',
      '"',
      '\\',
      '\\61',
      'a',
      '-',
      '1',
      '1.',
      '@',
      '#',
      '(',
      '{',
      "url('",
      ' ',
      'é',
      '[a="\\"',
    ];
    const begun = performance.now();
    for (const piece of pieces) cssNesting(piece.repeat(Math.ceil(100_000 / piece.length)));
    for (const piece of pieces) cssNesting(`"${piece.repeat(Math.ceil(100_000 / piece.length))}`);
    for (const piece of pieces) cssNesting(`url(${piece.repeat(Math.ceil(100_000 / piece.length))}`);
    expect(performance.now() - begun).to.be.lessThan(5_000);
  });
});
