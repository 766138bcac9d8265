import { test } from '../authoring/test-format.ts';
export default test({
  title: 'app.js with a static import is a module, and modules of the package can be imported',
  // ECMAScript has modules; that a host runs them is not said.
  observed: true,
  statements: ['packaging-js-syntax', 'packaging-common-directory'],
  files: {
    'common/helper.js': `export const answer = 42;
export default function twice(value) {
  return value * 2;
}`,
    'app.js': `import twice, { answer } from './common/helper.js';
global.addEventListener('globallaunched', () => checkpoint('imported', [answer, twice(4)]));`,
  },
  expect: [{ checkpoint: 'imported', equals: [42, 8] }],
});
