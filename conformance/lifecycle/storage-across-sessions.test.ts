import { test } from '../authoring/test-format.ts';
import { REPORT_STARTED } from '../authoring/recording.ts';

export default test({
  title: 'What a MiniApp stored in one session can be read in the next',
  statements: ['packaging-storage-persistent'],
  needs: ['storage'],
  files: {
    'app.js': `const key = 'kept-{{test}}';
globalThis.report = (name, value) => setTimeout(() => checkpoint(name, value()), 150);
const earlier = localStorage.getItem(key);
if (earlier !== null) checkpoint('kept', earlier);
localStorage.setItem(key, 'from before: ä, 中, 😀');`,
    'pages/index/index.js': REPORT_STARTED,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'started' },
    { do: 're-enter' },
    { do: 'await', checkpoint: 'kept' },
  ],
  expect: [{ checkpoint: 'kept', equals: 'from before: ä, 中, 😀' }],
});
