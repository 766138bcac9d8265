import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package whose manifest has neither pages nor widgets is refused',
  statements: ['manifest-pages-required', 'manifest-required-members'],
  manifest: { pages: null },
  expect: [{ host: 'refuses' }],
});
