import { test } from '../authoring/test-format.ts';
export default test({
  title: 'What kind of global scope the logic layer has',
  // The text calls it a JavaScript worker, in a section without keywords.
  observed: true,
  statements: ['packaging-runtime-two-layers', 'lifecycle-logic-in-worker'],
  files: {
    'app.js': `checkpoint('scope', [Object.prototype.toString.call(globalThis), typeof globalThis.postMessage, typeof globalThis.alert]);`,
  },
  steps: [{ do: 'launch' }, { do: 'await', checkpoint: 'scope' }],
  expect: [{ checkpoint: 'scope', observe: true }],
});
