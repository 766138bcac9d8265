import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A URI with a version that the provider does not have is answered with an error',
  statements: ['addressing-version-selects', 'addressing-failure-prompt'],
  steps: [{ do: 'launch', version: '99.0.0' }],
  expect: [{ host: 'refuses' }],
});
