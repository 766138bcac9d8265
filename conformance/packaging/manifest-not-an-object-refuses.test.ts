import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package whose manifest is a JSON list is refused',
  statements: ['packaging-manifest-not-json-fails'],
  files: { 'manifest.json': '[]' },
  expect: [{ host: 'refuses' }],
});
