import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package whose manifest has no version is refused',
  statements: ['manifest-version-required', 'manifest-required-members'],
  manifest: { version: null },
  expect: [{ host: 'refuses' }],
});
