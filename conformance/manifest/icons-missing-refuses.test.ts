import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package whose manifest has no icons is refused',
  statements: ['manifest-icons-required', 'manifest-required-members'],
  manifest: { icons: null },
  expect: [{ host: 'refuses' }],
});
