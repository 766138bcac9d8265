import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, REPORT_STARTED } from '../authoring/recording.ts';

export default test({
  title: 'Whether going back from the only page hides the MiniApp or ends it',
  observed: true,
  statements: ['lifecycle-close-keeps-alive'],
  files: {
    'app.js': `${RECORD_GLOBAL}
reportOnReturn('events', () => seenOf('global'));
global.addEventListener('globallaunched', () => report('launched', () => true));`,
    'pages/index/index.js': REPORT_STARTED,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'started' },
    { do: 'back' },
    { do: 'launch' },
    { do: 'pause', milliseconds: 1000 },
  ],
  expect: [{ checkpoint: 'events', observe: true }],
});
