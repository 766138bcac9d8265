import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, REPORT_STARTED } from '../authoring/recording.ts';

export default test({
  title: 'A listener that was removed is not called, and one that was added twice is called once',
  // An example adds listeners; no text makes the Global object an event target.
  observed: true,
  statements: ['lifecycle-global-listeners'],
  files: {
    'app.js': `${RECORD_GLOBAL}
const calls = [];
const removed = () => calls.push('removed');
const twice = () => calls.push('twice');
global.addEventListener('globalhidden', removed);
global.removeEventListener('globalhidden', removed);
global.addEventListener('globalhidden', twice);
global.addEventListener('globalhidden', twice);
reportOnReturn('calls', () => calls);`,
    'pages/index/index.js': REPORT_STARTED,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'started' },
    { do: 'background' },
    { do: 'resume' },
    { do: 'await', checkpoint: 'calls' },
  ],
  expect: [{ checkpoint: 'calls', equals: ['twice'] }],
});
