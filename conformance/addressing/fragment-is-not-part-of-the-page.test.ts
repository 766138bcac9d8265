import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A fragment in the URI belongs neither to the page’s path nor to its query',
  statements: [
    'addressing-query-reaches-page',
    'addressing-components',
    'packaging-start-page-uri-path',
    'lifecycle-page-input-query',
  ],
  files: {
    'pages/second/second.js': `page.addEventListener('pageready', () =>
  checkpoint('query', page.pageInputObject.pageInputQuery));`,
  },
  steps: [
    { do: 'launch', path: '/pages/second/second?category=book#section-3' },
    { do: 'await', checkpoint: 'query' },
  ],
  expect: [
    { checkpoint: 'query', equals: 'category=book' },
    { host: 'shows', text: 'Second page' },
  ],
});
