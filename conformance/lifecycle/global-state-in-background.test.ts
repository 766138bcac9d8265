import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, REPORT_STARTED } from '../authoring/recording.ts';

export default test({
  title: 'globalState is hidden during globalhidden and shown again after the return',
  statements: ['lifecycle-global-state', 'lifecycle-hidden', 'lifecycle-shown-on-foreground'],
  files: {
    'app.js': `${RECORD_GLOBAL}
let during;
global.addEventListener('globalhidden', () => (during = global.globalState));
reportOnReturn('states', () => [during, global.globalState]);`,
    'pages/index/index.js': REPORT_STARTED,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'started' },
    { do: 'background' },
    { do: 'resume' },
    { do: 'await', checkpoint: 'states' },
  ],
  expect: [{ checkpoint: 'states', equals: ['hidden', 'shown'] }],
});
