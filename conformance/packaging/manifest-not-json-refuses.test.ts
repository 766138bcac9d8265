import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package whose manifest is not JSON is refused',
  statements: ['packaging-manifest-not-json-fails', 'packaging-manifest-parsed'],
  files: { 'manifest.json': '{ "app_id": "org.example.broken", ' },
  expect: [{ host: 'refuses' }],
});
