import { test } from '../authoring/test-format.ts';
export default test({
  title: 'Items of pages that are no strings are ignored, and the others work',
  statements: ['packaging-start-page-first', 'packaging-manifest-parsed'],
  manifest: { pages: [42, null, 'pages/index/index'] },
  files: {
    'pages/index/index.js': `page.addEventListener('pageready', () => checkpoint('path', global.inputObject.pagePath));`,
  },
  expect: [{ checkpoint: 'path', equals: 'pages/index/index' }],
});
