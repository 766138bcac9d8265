import { expect } from 'chai';
import { weightOf } from './text-weight.ts';

describe('the weight of a text', () => {
  it('is its length for letters, whatever their signs', () => {
    expect(weightOf('word wörd слово')).to.equal(15);
    expect(weightOf('it’s “so” → that')).to.equal(16);
  });

  it('counts what must be shaped, and each change of script', () => {
    expect(weightOf('漢字')).to.equal(2 + 2 + 24);
    expect(weightOf('كلمة')).to.equal(4 + 4 * 11 + 100);
    expect(weightOf('a 漢 a')).to.equal(5 + 1 + 2 * 24);
  });
});
