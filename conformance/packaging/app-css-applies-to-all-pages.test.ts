import { test } from '../authoring/test-format.ts';
export default test({
  title: 'The styles of app.css apply to the first page and to another',
  statements: ['packaging-app-css-common', 'packaging-css-scope', 'packaging-css-syntax'],
  needs: ['navigation'],
  files: {
    'app.css': '.styled { text-transform: uppercase; }',
    'pages/second/second.html': '<p class="styled">styled by the app</p>',
    'pages/index/index.js': `page.addEventListener('pageready', () =>
  setTimeout(() => miniapp.navigateTo({ url: '/pages/second/second' }), 100));`,
    'pages/second/second.js': `page.addEventListener('pageready', () => checkpoint('ready'));`,
  },
  expect: [
    { checkpoint: 'ready', equals: true },
    { host: 'shows', text: 'STYLED BY THE APP' },
  ],
});
