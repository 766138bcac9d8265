import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL } from '../authoring/recording.ts';

export default test({
  title: 'Whether a promise that rejects unhandled counts as a script error',
  observed: true,
  statements: ['lifecycle-error'],
  files: {
    'app.js': `${RECORD_GLOBAL}
global.addEventListener('globalshown', () => {
  Promise.reject(new Error('on purpose'));
  report('errors', () => seenOf('globalerror').length);
});`,
  },
  steps: [{ do: 'launch' }, { do: 'await', checkpoint: 'errors' }],
  expect: [{ checkpoint: 'errors', observe: true }],
});
