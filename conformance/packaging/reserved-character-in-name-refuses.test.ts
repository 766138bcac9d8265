import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package with a quotation mark in a file name is refused',
  statements: ['packaging-forbidden-code-points'],
  files: { 'common/a"b.txt': 'extra' },
  expect: [{ host: 'refuses' }],
});
