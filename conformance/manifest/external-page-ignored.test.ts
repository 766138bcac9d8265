import { test } from '../authoring/test-format.ts';
export default test({
  title: 'An item of pages that leads out of the package is ignored, and the next one is the start page',
  statements: ['manifest-external-pages-ignored', 'manifest-pages-first', 'packaging-start-page-first'],
  manifest: { pages: ['https://example.org/elsewhere', 'pages/second/second'] },
  files: {
    'pages/second/second.js': `page.addEventListener('pageready', () => checkpoint('path', global.inputObject.pagePath));`,
  },
  expect: [
    { checkpoint: 'path', equals: 'pages/second/second' },
    { host: 'shows', text: 'Second page' },
  ],
});
