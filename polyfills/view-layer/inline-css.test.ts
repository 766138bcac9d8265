import { expect } from 'chai';
import fc from 'fast-check';
import { findCssReferences } from './css-references.ts';
import { mayLoad } from './inline-css.ts';

const PIECES = [
  ...[
    'url(x)',
    'url( "x" )',
    "url('#a')",
    'url("#a")',
    'url( #a)',
    'URL(',
    'u\\72l(x)',
    '\\75 rl(x)',
    'src("x")',
  ],
  ...['@import "x";', '@\\69mport url(x);', 'image-set("x" 1x)', '-webkit-image-set(', 'my-url(x)', '<!--'],
  ...['/*', '*/', '"', '\\', '\n', ' ', '-', 'a', '5', '+', '.', ':', ';', '{', '}', '(', ')', 'é'],
];

describe('mayLoad', () => {
  it('is true of all CSS that loads something', () => {
    const css = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(css, (text) => {
        const loads = findCssReferences(text).some(({ href }) => !href.startsWith('#'));
        expect(mayLoad(text) || !loads).to.equal(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is false of what names only places in the page, and of names that look alike', () => {
    for (const css of [
      'fill: url(#a); clip-path: url( "#b" )',
      'content: "\\201c"; font: icon',
      'a: my-url(x); b: 5url(x)',
      '.source, .import { color: red }',
    ]) {
      expect(mayLoad(css), css).to.equal(false);
    }
  });

  it('is linear in hostile text', () => {
    const begun = performance.now();
    for (const piece of ['url(', 'url( ', 'url(#', '\\', '@import ', '-']) mayLoad(piece.repeat(50_000));
    mayLoad(`url(${' '.repeat(500_000)}`);
    expect(performance.now() - begun).to.be.lessThan(5_000);
  });
});
