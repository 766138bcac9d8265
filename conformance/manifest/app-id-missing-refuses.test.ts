import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package whose manifest has no app_id is refused',
  statements: ['manifest-app-id-required', 'manifest-required-members'],
  manifest: { app_id: null },
  expect: [{ host: 'refuses' }],
});
