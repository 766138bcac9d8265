import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package with a control character in a file name is refused',
  statements: ['packaging-forbidden-code-points'],
  files: { 'common/tab\tulator.txt': 'extra' },
  expect: [{ host: 'refuses' }],
});
