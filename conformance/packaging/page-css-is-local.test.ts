import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A page’s stylesheet does not affect another page',
  statements: ['packaging-css-scope', 'packaging-page-css'],
  needs: ['navigation'],
  files: {
    'pages/index/index.css': '* { text-transform: uppercase; }',
    'pages/second/second.html': '<p>plain text of the second page</p>',
    'pages/index/index.js': `page.addEventListener('pageready', () =>
  setTimeout(() => miniapp.navigateTo({ url: '/pages/second/second' }), 100));`,
    'pages/second/second.js': `page.addEventListener('pageready', () => checkpoint('ready'));`,
  },
  expect: [
    { checkpoint: 'ready', equals: true },
    { host: 'shows', text: 'plain text of the second page' },
  ],
});
