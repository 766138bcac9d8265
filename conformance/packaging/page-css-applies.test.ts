import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A page’s own stylesheet applies to it and comes after app.css',
  statements: ['packaging-page-css', 'packaging-page-files', 'packaging-css-scope'],
  files: {
    'app.css': '.styled { text-transform: lowercase; }',
    'pages/index/index.css': '.styled { text-transform: uppercase; }',
    'pages/index/index.html': '<p class="styled">Styled by the page</p>',
    'pages/index/index.js': `page.addEventListener('pageready', () => checkpoint('ready'));`,
  },
  expect: [
    { checkpoint: 'ready', equals: true },
    { host: 'shows', text: 'STYLED BY THE PAGE' },
  ],
});
