import { test } from '../authoring/test-format.ts';
export default test({
  title: 'pageState and pageInputObject can’t be replaced by a script',
  statements: ['lifecycle-page-interface'],
  files: {
    'pages/index/index.js': `const attempt = (change) => {
  try {
    change();
  } catch {
    // A strict host throws, a lenient one ignores it: either leaves the value.
  }
};
page.addEventListener('pageready', () => {
  attempt(() => (page.pageState = 'unloaded'));
  attempt(() => (page.pageInputObject = null));
  attempt(() => (page.pageInputObject.pageInputQuery = 'mine'));
  checkpoint('state', page.pageState);
  checkpoint('query', page.pageInputObject.pageInputQuery);
});`,
  },
  steps: [
    { do: 'launch', path: '/pages/index/index?given=1' },
    { do: 'await', checkpoint: 'state' },
    { do: 'await', checkpoint: 'query' },
  ],
  expect: [
    { checkpoint: 'state', equals: 'ready' },
    { checkpoint: 'query', equals: 'given=1' },
  ],
});
