import { test } from '../authoring/test-format.ts';
import { REPORT_STARTED } from '../authoring/recording.ts';

export default test({
  title: 'A MiniApp that was in the background for more than five minutes is unloaded',
  statements: ['lifecycle-unload-after-background'],
  needs: ['clock', 'storage'],
  files: {
    'app.js': `const key = 'unloads-{{test}}';
globalThis.report = (name, value) => setTimeout(() => checkpoint(name, value()), 150);
const earlier = localStorage.getItem(key);
if (earlier !== null) checkpoint('outcome', earlier);
localStorage.setItem(key, 'gone without globalunloaded');
global.addEventListener('globalunloaded', () => localStorage.setItem(key, 'unloaded'));
let shown = 0;
global.addEventListener('globalshown', () => (shown += 1) === 2 && checkpoint('outcome', 'still alive'));`,
    'pages/index/index.js': REPORT_STARTED,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'started' },
    { do: 'close' },
    { do: 'advance-clock', milliseconds: 301_000 },
    { do: 'pause', milliseconds: 1500 },
    { do: 'launch' },
    { do: 'await', checkpoint: 'outcome' },
  ],
  // That the event comes with unloading is another test's matter.
  expect: [{ checkpoint: 'outcome', oneOf: ['unloaded', 'gone without globalunloaded'] }],
});
