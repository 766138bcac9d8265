import { expect } from 'chai';
import { findCssReferences } from './css-references.ts';

describe('findCssReferences', () => {
  const hrefs = (css: string) => findCssReferences(css).map(({ href }) => href);

  it('finds addresses in every notation', () => {
    expect(hrefs(`a { b: url(x.png); c: url( "y z.png" ) url('q\\'.png'); d: URL(\\70.png) }`)).to.deep.equal(
      ['x.png', 'y z.png', "q'.png", 'p.png'],
    );
    expect(hrefs('a { b: image-set("x.png" 1x, url(y.png) 2x) }')).to.deep.equal(['x.png', 'y.png']);
  });

  it('finds none in comments, strings and names', () => {
    expect(hrefs('/* url(x) */ a::after { content: "url(x) @import"; b: my-url(x) }')).to.deep.equal([]);
  });

  it('takes an import apart', () => {
    const css = '@charset "x"; @layer a; @import url("x.css") layer(b) supports(display: grid) screen; p {}';
    const [reference, ...more] = findCssReferences(css);
    expect(more).to.deep.equal([]);
    expect(reference).to.deep.include({
      kind: 'import',
      href: 'x.css',
      conditions: 'layer(b) supports(display: grid) screen',
    });
    expect(css.slice(reference?.start, reference?.end)).to.match(/^@import.*;$/);
  });

  it('ignores an import after a rule, inside one, or without an address', () => {
    expect(hrefs('p {} @import "x.css";')).to.deep.equal([]);
    expect(hrefs('@media screen { @import "x.css"; }')).to.deep.equal([]);
    expect(hrefs('@import foo; p {}')).to.deep.equal([]);
  });

  it('takes an import that the text ends in', () => {
    expect(hrefs('@import "x.css"')).to.deep.equal(['x.css']);
    expect(hrefs('@import')).to.deep.equal([]);
  });

  it('is linear in hostile text', () => {
    const begun = performance.now();
    for (const piece of [
      'url(',
      'url( ',
      '/*',
      '"',
      '\\',
      'image-set(',
      '@import ',
      '(',
      '{',
      "url('",
      '@import/**/x;',
    ]) {
      findCssReferences(piece.repeat(50_000));
    }
    expect(performance.now() - begun).to.be.lessThan(5_000);
  });
});
