import { test } from '../authoring/test-format.ts';
export default test({
  title: 'The query that a page gives to navigateTo is the next page’s pageInputQuery',
  statements: ['lifecycle-page-input-query-navigation', 'lifecycle-page-loaded'],
  needs: ['navigation'],
  files: {
    'pages/index/index.js': `page.addEventListener('pageready', () =>
  setTimeout(() => miniapp.navigateTo({ url: '/pages/second/second?key1=value1&key2=value2' }), 100));`,
    'pages/second/second.js': `page.addEventListener('pageloaded', () =>
  checkpoint('query', page.pageInputObject.pageInputQuery));`,
  },
  expect: [{ checkpoint: 'query', equals: 'key1=value1&key2=value2' }],
});
