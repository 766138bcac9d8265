import { test } from '../authoring/test-format.ts';
export default test({
  title: 'Pages may stand directly in the pages folder',
  statements: ['packaging-page-layout', 'packaging-page-same-name'],
  manifest: { pages: ['pages/list', 'pages/detail'] },
  files: {
    'pages/list.html': '<p class="styled">the list</p>',
    'pages/list.css': '.styled { text-transform: uppercase; }',
    'pages/list.js': `page.addEventListener('pageready', () => checkpoint('ready'));`,
    'pages/detail.html': '<p>the detail</p>',
  },
  expect: [
    { checkpoint: 'ready', equals: true },
    { host: 'shows', text: 'THE LIST' },
  ],
});
