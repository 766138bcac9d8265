import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A page whose file differs in case from its route counts as missing',
  // What a missing page leads to is open: Packaging fails the package, Manifest ignores the route.
  observed: true,
  statements: ['packaging-names-case-sensitive', 'packaging-compatibility-pages'],
  files: { 'pages/second/second.html': null, 'pages/second/Second.html': '<h1>Second page</h1>' },
  expect: [{ host: 'refuses' }],
});
