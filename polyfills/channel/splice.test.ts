import { expect } from 'chai';
import fc from 'fast-check';
import { placeIn, spliced, spliceOf } from './splice.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 });

describe('a splice', () => {
  it('makes the one text of the other', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        expect(spliced(from, spliceOf(from, to))).to.equal(to);
      }),
    );
  });

  const CASES: readonly [what: string, from: string, to: string, other: string, then: string][] = [
    ['typed at the end, after the text was formatted', '1234', '12345', '1 234', '1 2345'],
    ['typed at the end, after the field was cleared', 'buy milk', 'buy milka', '', 'a'],
    ['typed in the middle, after other letters came', 'ad', 'abd', 'AD', 'AbD'],
    ['typed in the middle, after the field was cleared', 'ad', 'abd', '', 'b'],
    ['deleted at the end', '1234', '123', '1 234', '1 23'],
    ['deleted at the end of nothing', 'ab', 'a', '', ''],
    ['deleted in the middle, after the field was cleared', 'abcd', 'acd', 'x', 'x'],
    ['put in place of all', '1234', 'x', '1 234', 'x'],
    ['typed first', '', 'a', 'hello ', 'hello a'],
    ['nothing', 'ab', 'ab', 'xy', 'xy'],
  ];
  for (const [what, from, to, other, then] of CASES) {
    it(`does the same to another text: ${what}`, () => {
      expect(spliced(other, spliceOf(from, to))).to.equal(then);
    });
  }
});

describe('a place in a text', () => {
  const CASES: readonly [what: string, from: string, place: number, to: string, then: number][] = [
    ['stays between letters that become others', 'abcd', 2, 'ABCD', 2],
    ['stays at the end', 'abcd', 4, 'a', 1],
    ['goes with what follows it', '1234', 2, '1 234', 3],
    ['stays in front of what changed', 'one two', 2, 'one three', 2],
  ];
  for (const [what, from, place, to, then] of CASES) {
    it(what, () => {
      expect(placeIn(to, from, place)).to.equal(then);
    });
  }
});
