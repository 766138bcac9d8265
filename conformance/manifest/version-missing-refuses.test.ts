import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package whose manifest has no version is refused',
  statements: ['packaging-manifest-parsed'],
  manifest: { version: null },
  expect: [{ host: 'refuses' }],
});
