import { expect } from 'chai';
import { parseSrcset } from './srcset.ts';

describe('parseSrcset', () => {
  it('separates candidates and their descriptors', () => {
    expect(parseSrcset(' a.png 1x, b,c.png 2x ,d.png, e.png 640w')).to.deep.equal([
      { href: 'a.png', descriptor: '1x' },
      { href: 'b,c.png', descriptor: '2x' },
      { href: 'd.png', descriptor: '' },
      { href: 'e.png', descriptor: '640w' },
    ]);
  });

  it('keeps a comma inside parentheses of a descriptor', () => {
    expect(parseSrcset('a.png x(1,2), b.png')).to.deep.equal([
      { href: 'a.png', descriptor: 'x(1,2)' },
      { href: 'b.png', descriptor: '' },
    ]);
  });

  it('finds nothing in an empty list', () => {
    expect(parseSrcset(' , ')).to.deep.equal([]);
  });

  it('reads a long run of commas in one go', () => {
    const [first] = parseSrcset(`a${','.repeat(200_000)}b`);
    expect(first?.href).to.have.length(200_002);
  });
});
