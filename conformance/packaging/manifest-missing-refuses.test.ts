import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package without manifest.json is refused',
  statements: [
    'packaging-manifest-required',
    'packaging-manifest-missing-fails',
    'packaging-zip-conforming-content',
  ],
  files: { 'manifest.json': null },
  expect: [{ host: 'refuses' }],
});
