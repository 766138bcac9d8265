import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package without app.css is refused',
  statements: ['packaging-app-css-required', 'packaging-runtime-app-css-missing-fails'],
  files: { 'app.css': null },
  expect: [{ host: 'refuses' }],
});
