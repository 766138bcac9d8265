import { test } from '../authoring/test-format.ts';
export default test({
  title: 'pageInputQuery is the query of the URI that opened the page, without the question mark',
  statements: ['lifecycle-page-input-query', 'lifecycle-page-input-object', 'lifecycle-page-loaded'],
  files: {
    'pages/index/index.js': `page.addEventListener('pageloaded', () =>
  checkpoint('query', page.pageInputObject.pageInputQuery));`,
  },
  steps: [
    { do: 'launch', path: '/pages/index/index?key1=value1&key2=value2' },
    { do: 'await', checkpoint: 'query' },
  ],
  expect: [{ checkpoint: 'query', equals: 'key1=value1&key2=value2' }],
});
