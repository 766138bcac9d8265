import { test } from '../authoring/test-format.ts';
export default test({
  title: 'pageState is loaded during pageloaded and ready during pageready',
  statements: ['lifecycle-page-state', 'lifecycle-page-loaded', 'lifecycle-page-ready'],
  files: {
    'pages/index/index.js': `const states = [];
page.addEventListener('pageloaded', () => states.push(page.pageState));
page.addEventListener('pageready', () => {
  states.push(page.pageState);
  checkpoint('states', states);
});`,
  },
  expect: [{ checkpoint: 'states', equals: ['loaded', 'ready'] }],
});
