import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package with two file names that differ in Unicode normalization only is refused',
  statements: ['packaging-names-unique'],
  files: { 'common/caf\u00e9.txt': 'composed', 'common/cafe\u0301.txt': 'decomposed' },
  expect: [{ host: 'refuses' }],
});
