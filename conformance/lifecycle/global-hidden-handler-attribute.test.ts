import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, REPORT_STARTED } from '../authoring/recording.ts';

export default test({
  title: 'onglobalhidden is called on the way to the background, with globalState already hidden',
  statements: ['lifecycle-onglobalhidden'],
  files: {
    'app.js': `${RECORD_GLOBAL}
const calls = [];
global.onglobalhidden = () => calls.push(global.globalState);
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
  expect: [{ checkpoint: 'calls', equals: ['hidden'] }],
});
