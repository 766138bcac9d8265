import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A page whose HTML leaves out html, head and body is rendered',
  statements: ['packaging-html-renders', 'packaging-html-syntax'],
  files: {
    'pages/index/index.html': '<p>a fragment, <b>with an element</b>',
    'pages/index/index.js': `page.addEventListener('pageready', () => checkpoint('ready'));`,
  },
  expect: [
    { checkpoint: 'ready', equals: true },
    { host: 'shows', text: 'a fragment, with an element' },
  ],
});
