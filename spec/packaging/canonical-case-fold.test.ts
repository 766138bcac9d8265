import { expect } from 'chai';
import { canonicalCaseFold } from './canonical-case-fold.ts';

describe('canonicalCaseFold', () => {
  it('agrees with full case folding where case mappings are special', () => {
    const same = [
      ['ß', 'SS'],
      ['ẞ', 'ss'],
      ['ﬃ', 'FFI'],
      ['ς', 'Σ'],
      ['ΟΔΟΣ', 'οδος'],
      ['ΟΔΟΣ.ΟΔΟΣ', 'οδοσ.οδος'],
      ['İ', 'i̇'],
      ['ſ', 'S'],
      ['K', 'k'],
      ['Å', 'å'],
      ['ᾳ', 'ΑΙ'],
      ['ꭰ', 'Ꭰ'],
      ['ǰ', 'J̌'],
    ];
    for (const [a, b] of same) expect(canonicalCaseFold(a!), `${a} ${b}`).to.equal(canonicalCaseFold(b!));
    const different = [
      ['ı', 'i'],
      ['ı', 'I'],
      ['aıΣ', 'aiΣ'],
      ['a', 'á'],
      ['K', 'ķ'],
      ['²', '2'],
      ['ﬁ', 'f'],
    ];
    for (const [a, b] of different)
      expect(canonicalCaseFold(a!), `${a} ${b}`).not.to.equal(canonicalCaseFold(b!));
  });
});
