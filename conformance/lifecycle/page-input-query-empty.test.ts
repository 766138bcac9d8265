import { test } from '../authoring/test-format.ts';
export default test({
  title: 'pageInputQuery is the empty string when the page was opened without a query',
  statements: ['lifecycle-page-input-query'],
  files: {
    'pages/index/index.js': `page.addEventListener('pageloaded', () =>
  checkpoint('query', page.pageInputObject.pageInputQuery));`,
  },
  expect: [{ checkpoint: 'query', equals: '' }],
});
