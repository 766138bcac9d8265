import { test } from '../authoring/test-format.ts';
export default test({
  title: 'The query that a page gives to redirectTo is the next page’s pageInputQuery, without the fragment',
  statements: ['lifecycle-page-input-query-navigation'],
  needs: ['navigation'],
  files: {
    'pages/index/index.js': `page.addEventListener('pageready', () =>
  setTimeout(() => miniapp.redirectTo({ url: '/pages/second/second?key=value#place' }), 100));`,
    'pages/second/second.js': `page.addEventListener('pageloaded', () =>
  checkpoint('query', page.pageInputObject.pageInputQuery));`,
  },
  expect: [{ checkpoint: 'query', equals: 'key=value' }],
});
