import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package with two file names that differ in case only is refused',
  statements: ['packaging-names-unique'],
  files: { 'common/readme.txt': 'one', 'common/README.txt': 'two' },
  expect: [{ host: 'refuses' }],
});
