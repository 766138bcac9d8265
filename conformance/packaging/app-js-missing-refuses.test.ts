import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package without app.js is refused',
  statements: ['packaging-app-js-required', 'packaging-runtime-app-js-missing-fails'],
  files: { 'app.js': null },
  expect: [{ host: 'refuses' }],
});
