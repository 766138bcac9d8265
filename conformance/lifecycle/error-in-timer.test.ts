import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL } from '../authoring/recording.ts';

export default test({
  title: 'An exception in a timer’s callback fires globalerror',
  statements: ['lifecycle-error'],
  files: {
    'app.js': `${RECORD_GLOBAL}
global.addEventListener('globalshown', () => {
  setTimeout(() => {
    throw new Error('on purpose');
  });
  report('errors', () => seenOf('globalerror').length);
});`,
  },
  expect: [{ checkpoint: 'errors', equals: 1 }],
});
