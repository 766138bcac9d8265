import { expect } from 'chai';
import { checkPath } from './file-name-rules.ts';

/** The list of the specification, by numbers; without the full stop and the solidus (P7). */
function isForbidden(codePoint: number): boolean {
  const within = (first: number, last: number) => codePoint >= first && codePoint <= last;
  return (
    [0x22, 0x2a, 0x3a, 0x3c, 0x3e, 0x3f, 0x5c, 0x7c, 0xe0001, 0xe007f].includes(codePoint) ||
    within(0, 0x1f) ||
    within(0x7f, 0x9f) ||
    within(0xe000, 0xf8ff) ||
    within(0xfdd0, 0xfdef) ||
    within(0xfff0, 0xffff) ||
    within(0xf0000, 0x10ffff) ||
    (codePoint & 0xffff) >= 0xfffe
  );
}

describe('checkPath', () => {
  it('forbids exactly the code points of the list (P7)', () => {
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
      // Beyond the first plane nothing but the planes' ends and the tags is treated apart.
      if (codePoint > 0xffff && codePoint !== 0xe007f && ((codePoint + 0x100) & 0xffff) > 0x200) continue;
      if (codePoint >= 0xd800 && codePoint <= 0xdfff) continue;
      const character = String.fromCodePoint(codePoint);
      if ('./'.includes(character)) continue;
      const { violation } = checkPath(`xx${character}x`);
      const found = violation?.code === 'file-name-character-not-allowed';
      if (found !== isForbidden(codePoint)) expect(found, `U+${codePoint.toString(16)}`).to.equal(!found);
    }
  });

  it('names the character', () => {
    expect(checkPath('pages/\u{f0001}?').violation?.message).to.include('U+F0001');
    expect(checkPath('a\u0007').violation?.message).to.include('U+0007');
  });
});
