import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL } from '../authoring/recording.ts';

export default test({
  title: 'An exception in a listener fires globalerror once',
  statements: ['lifecycle-error'],
  files: {
    'app.js': `${RECORD_GLOBAL}
let second = false;
global.addEventListener('globalshown', () => {
  report('second-listener', () => second);
  report('errors', () => seenOf('globalerror').length);
  throw new Error('on purpose');
});
global.addEventListener('globalshown', () => {
  second = true;
});`,
  },
  expect: [
    { checkpoint: 'errors', equals: 1 },
    // No text makes the Global object an event target, which would run the other listeners.
    { checkpoint: 'second-listener', observe: true },
  ],
});
