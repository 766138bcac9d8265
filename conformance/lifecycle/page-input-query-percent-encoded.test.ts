import { test } from '../authoring/test-format.ts';
export default test({
  title:
    'Whether pageInputQuery is given as it stands in the URI, or decoded, and what becomes of a plus sign',
  observed: true,
  statements: ['lifecycle-page-input-query'],
  files: {
    'pages/index/index.js': `page.addEventListener('pageloaded', () =>
  checkpoint('query', page.pageInputObject.pageInputQuery));`,
  },
  steps: [
    { do: 'launch', path: '/pages/index/index?y=a%20b&p=a+b&e=%E4%B8%AD' },
    { do: 'await', checkpoint: 'query' },
  ],
  expect: [{ checkpoint: 'query', observe: true }],
});
