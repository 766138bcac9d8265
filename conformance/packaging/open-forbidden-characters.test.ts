import { containerOf } from '../authoring/container-of.ts';
import { rename } from '../authoring/mutilate.ts';
import { unit } from '../authoring/test-format.ts';

const FORBIDDEN: readonly (readonly [string, string])[] = [
  ['quotation mark', '"'],
  ['asterisk', '*'],
  ['colon', ':'],
  ['less-than sign', '<'],
  ['greater-than sign', '>'],
  ['reverse solidus', '\\'],
  ['vertical line', '|'],
  ['null', '\u0000'],
  ['unit separator', '\u001f'],
  ['delete', '\u007f'],
];

export default unit({
  title: 'A file name with a forbidden character of ASCII makes the container fail',
  statements: ['packaging-forbidden-code-points'],
  needs: ['processing'],
  operation: 'open-container',
  cases: FORBIDDEN.map(([name, character]) => ({
    name,
    input: {
      container: containerOf({ 'data/a-b.txt': '' }, rename('data/a-b.txt', `data/a${character}b.txt`)),
    },
    expect: { failure: ['file-name-character-not-allowed', 'path-absolute'] },
  })),
});
