import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package with a private-use character in a file name is refused',
  statements: ['packaging-forbidden-code-points'],
  files: { 'common/a\ue000b.txt': 'extra' },
  expect: [{ host: 'refuses' }],
});
