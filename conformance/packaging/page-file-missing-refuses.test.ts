import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package whose manifest names a page without an HTML file is refused',
  // Packaging fails the package, Manifest has such a route ignored.
  observed: true,
  statements: ['packaging-compatibility-pages', 'packaging-compatibility', 'manifest-missing-pages-ignored'],
  files: { 'pages/second/second.html': null },
  expect: [{ host: 'refuses' }],
});
