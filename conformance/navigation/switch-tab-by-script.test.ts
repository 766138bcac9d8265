import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A page can switch to another tab by script',
  statements: ['lifecycle-page-background-on-leave'],
  observed: true,
  needs: ['tab-bar', 'navigation'],
  manifest: {
    mpt_tab_bar: {
      items: [
        { page: 'pages/index/index', text: 'Home' },
        { page: 'pages/second/second', text: 'Other' },
      ],
    },
  },
  files: {
    'pages/index/index.js': `page.addEventListener('pageready', () =>
  setTimeout(() => miniapp.switchTab({ url: '/pages/second/second' }), 100));`,
    'pages/second/second.js': `page.addEventListener('pageready', () => checkpoint('switched'));`,
  },
  expect: [
    { checkpoint: 'switched', equals: true },
    { host: 'shows', text: 'Second page' },
  ],
});
