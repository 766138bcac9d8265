import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package with App.js instead of app.js is refused, since names are case-sensitive',
  statements: ['packaging-names-case-sensitive', 'packaging-runtime-app-js-missing-fails'],
  files: { 'app.js': null, 'App.js': '' },
  expect: [{ host: 'refuses' }],
});
