import { containerOf } from '../authoring/container-of.ts';
import { rename } from '../authoring/mutilate.ts';
import { unit } from '../authoring/test-format.ts';

const FORBIDDEN: readonly (readonly [string, string, string])[] = [
  ['C1 control, first', '\u0080', '\u00e4'],
  ['C1 control, last', '\u009f', '\u00e4'],
  ['private use, first', '\ue000', '\u6f22'],
  ['private use, last', '\uf8ff', '\u6f22'],
  ['specials', '\ufff9', '\u6f22'],
  ['non-character of the basic plane', '\ufdd0', '\u6f22'],
  ['last but one of the basic plane', '\ufffe', '\u6f22'],
  ['last of a supplementary plane', '\u{1ffff}', '\u{20000}'],
  ['language tag', '\u{e0001}', '\u{20000}'],
  ['cancel tag', '\u{e007f}', '\u{20000}'],
  ['supplementary private use', '\u{f0000}', '\u{20000}'],
  ['last of all', '\u{10ffff}', '\u{20000}'],
];

export default unit({
  title: 'A file name with a forbidden character beyond ASCII makes the container fail',
  statements: ['packaging-forbidden-code-points'],
  needs: ['processing'],
  operation: 'open-container',
  cases: FORBIDDEN.map(([name, character, allowed]) => ({
    name,
    input: {
      container: containerOf({ [`${allowed}.txt`]: '' }, rename(`${allowed}.txt`, `${character}.txt`)),
    },
    expect: { failure: ['file-name-character-not-allowed'] },
  })),
});
