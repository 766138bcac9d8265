import { test } from '../authoring/test-format.ts';
import { REPORT_STARTED } from '../authoring/recording.ts';

export default test({
  title: 'Re-entering unloads the MiniApp, with globalState already unloaded, and launches it anew',
  statements: ['lifecycle-unloaded', 'lifecycle-onglobalunloaded', 'lifecycle-unload-ends-session'],
  needs: ['storage'],
  files: {
    // What happens at the end of a life can only be told by the next one.
    'app.js': `const key = 'unloads-{{test}}';
globalThis.report = (name, value) => setTimeout(() => checkpoint(name, value()), 150);
const earlier = localStorage.getItem(key);
if (earlier !== null) checkpoint('unloads', JSON.parse(earlier));
else localStorage.setItem(key, '[]');
global.onglobalunloaded = () =>
  localStorage.setItem(key, JSON.stringify([...JSON.parse(localStorage.getItem(key)), global.globalState]));`,
    'pages/index/index.js': REPORT_STARTED,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'started' },
    { do: 're-enter' },
    { do: 'await', checkpoint: 'unloads' },
  ],
  expect: [{ checkpoint: 'unloads', equals: ['unloaded'] }],
});
