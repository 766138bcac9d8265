import { test } from '../authoring/test-format.ts';
export default test({
  title: 'The styles of app.css apply to the start page',
  statements: ['packaging-app-css-common', 'packaging-css-scope'],
  files: {
    'app.css': '.styled { text-transform: uppercase; }',
    'pages/index/index.html': '<p class="styled">styled by the app</p>',
    'pages/index/index.js': `page.addEventListener('pageready', () => checkpoint('ready'));`,
  },
  expect: [
    { checkpoint: 'ready', equals: true },
    { host: 'shows', text: 'STYLED BY THE APP' },
  ],
});
