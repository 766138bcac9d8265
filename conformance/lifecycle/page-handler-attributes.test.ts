import { test } from '../authoring/test-format.ts';
export default test({
  title: 'onpageloaded and onpageready are called, each with the new state already set',
  statements: ['lifecycle-onpageloaded', 'lifecycle-onpageready', 'lifecycle-page-state-values'],
  files: {
    'pages/index/index.js': `const calls = [];
page.onpageloaded = () => calls.push(['onpageloaded', page.pageState]);
page.onpageready = () => {
  calls.push(['onpageready', page.pageState]);
  checkpoint('calls', calls);
};`,
  },
  expect: [
    {
      checkpoint: 'calls',
      equals: [
        ['onpageloaded', 'loaded'],
        ['onpageready', 'ready'],
      ],
    },
  ],
});
