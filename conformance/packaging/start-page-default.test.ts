import { test } from '../authoring/test-format.ts';
export default test({
  title: 'Without a path in the URI, the first item of pages is the start page, whatever its name',
  statements: [
    'packaging-start-page-default',
    'packaging-start-page-first',
    'packaging-runtime-loads-start-page',
  ],
  manifest: { pages: ['pages/second/second', 'pages/index/index'] },
  files: { 'pages/second/second.js': `page.addEventListener('pageready', () => checkpoint('ready'));` },
  expect: [
    { checkpoint: 'ready', equals: true },
    { host: 'shows', text: 'Second page' },
  ],
});
