import { test } from '../authoring/test-format.ts';
export default test({
  title: 'Equal file names in different folders are no conflict',
  statements: ['packaging-names-unique', 'packaging-other-files', 'packaging-common-directory'],
  files: {
    'common/a/readme.txt': 'one',
    'common/b/README.txt': 'two',
    'pages/index/index.js': `page.addEventListener('pageready', () => checkpoint('ready'));`,
  },
  expect: [{ checkpoint: 'ready', equals: true }],
});
