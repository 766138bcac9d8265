import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package whose manifest names a page without an HTML file is refused',
  statements: ['packaging-compatibility-pages', 'packaging-compatibility', 'packaging-check-resources'],
  files: { 'pages/second/second.html': null },
  expect: [{ host: 'refuses' }],
});
