import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A page whose HTML is a whole document is rendered',
  statements: ['packaging-html-renders', 'packaging-html-syntax'],
  files: {
    'pages/index/index.html': `<!doctype html>
<html lang="en"><head><title>Whole</title></head><body><main>a whole document</main></body></html>`,
    'pages/index/index.js': `page.addEventListener('pageready', () => checkpoint('ready'));`,
  },
  expect: [
    { checkpoint: 'ready', equals: true },
    { host: 'shows', text: 'a whole document' },
  ],
});
