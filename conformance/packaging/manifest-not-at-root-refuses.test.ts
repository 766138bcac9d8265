import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package whose files all stand in one folder, manifest.json too, is refused',
  statements: ['packaging-manifest-required', 'packaging-manifest-missing-fails'],
  files: {
    'manifest.json': null,
    'app.js': null,
    'app.css': null,
    'src/manifest.json': '{"app_id": "org.example.inner", "name": "Inner"}',
    'src/app.js': '',
    'src/app.css': '',
  },
  expect: [{ host: 'refuses' }],
});
