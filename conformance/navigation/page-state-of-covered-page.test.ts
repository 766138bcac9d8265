import { test } from '../authoring/test-format.ts';
export default test({
  title: 'The pageState of a page that lies under another is hidden, and its script still runs',
  statements: ['lifecycle-page-state', 'lifecycle-page-hidden'],
  needs: ['navigation'],
  files: {
    'pages/index/index.js': `globalThis.stateOfFirst = () => page.pageState;
page.addEventListener('pageready', () => setTimeout(() => miniapp.navigateTo({ url: '/pages/second/second' }), 100));`,
    'pages/second/second.js': `page.addEventListener('pageready', () => setTimeout(() => checkpoint('state', stateOfFirst()), 150));`,
  },
  expect: [{ checkpoint: 'state', equals: 'hidden' }],
});
