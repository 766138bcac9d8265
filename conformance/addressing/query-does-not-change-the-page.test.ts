import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A URI with a query and no path opens the first page, which gets the query',
  statements: [
    'addressing-query-reaches-page',
    'addressing-path-optional',
    'packaging-start-page-default',
    'lifecycle-page-input-query',
  ],
  files: {
    'pages/index/index.js': `page.addEventListener('pageready', () =>
  checkpoint('query', page.pageInputObject.pageInputQuery));`,
  },
  steps: [
    { do: 'launch', path: '?category=img' },
    { do: 'await', checkpoint: 'query' },
  ],
  expect: [
    { checkpoint: 'query', equals: 'category=img' },
    { host: 'shows', text: 'First page' },
  ],
});
