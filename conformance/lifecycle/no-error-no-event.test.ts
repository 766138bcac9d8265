import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage } from '../authoring/recording.ts';

export default test({
  title: 'A MiniApp without errors gets no globalerror, and a caught exception is no error',
  statements: ['lifecycle-error'],
  files: {
    'app.js': `${RECORD_GLOBAL}
global.addEventListener('globalerror', () => checkpoint('error'));
try {
  throw new Error('caught');
} catch {
  // Handled, and so no script error.
}`,
    'pages/index/index.js': `${recordPage('index')}
page.addEventListener('pageready', () => report('state', () => global.globalState));`,
  },
  expect: [
    { checkpoint: 'state', equals: 'shown' },
    { checkpoint: 'error', absent: true },
  ],
});
