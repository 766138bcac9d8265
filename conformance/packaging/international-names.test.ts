import { test } from '../authoring/test-format.ts';
export default test({
  title: 'File and page names outside ASCII work',
  statements: ['packaging-names-utf8', 'packaging-zip-utf8-names', 'packaging-page-same-name'],
  manifest: { pages: ['pages/首页/首页'] },
  files: {
    'pages/首页/首页.html': '<h1>Dies ist die Startseite</h1>',
    'pages/首页/首页.js': `page.addEventListener('pageready', () => checkpoint('path', global.inputObject.pagePath));`,
  },
  expect: [
    // A parsed URL is percent-encoded; which form a route keeps is open.
    { checkpoint: 'path', oneOf: ['pages/首页/首页', encodeURI('pages/首页/首页')] },
    { host: 'shows', text: 'Dies ist die Startseite' },
  ],
});
