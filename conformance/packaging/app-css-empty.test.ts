import { test } from '../authoring/test-format.ts';
export default test({
  title: 'app.css may be empty',
  statements: ['packaging-app-css-empty'],
  files: {
    'app.css': '',
    'pages/index/index.js': `page.addEventListener('pageready', () => checkpoint('ready'));`,
  },
  expect: [
    { checkpoint: 'ready', equals: true },
    { host: 'shows', text: 'First page' },
  ],
});
