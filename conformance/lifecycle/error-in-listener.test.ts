import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL } from '../authoring/recording.ts';

export default test({
  title: 'An exception in a listener fires globalerror once, and the other listeners still run',
  statements: ['lifecycle-error'],
  files: {
    'app.js': `${RECORD_GLOBAL}
let second = false;
global.addEventListener('globalshown', () => {
  throw new Error('on purpose');
});
global.addEventListener('globalshown', () => {
  second = true;
  report('errors', () => seenOf('globalerror').length);
  report('second-listener', () => second);
});`,
  },
  expect: [
    { checkpoint: 'errors', equals: 1 },
    { checkpoint: 'second-listener', equals: true },
  ],
});
