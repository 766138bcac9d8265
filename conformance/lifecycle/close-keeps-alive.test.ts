import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, REPORT_STARTED } from '../authoring/recording.ts';

export default test({
  title: 'Closing a MiniApp hides it, and opening it again shows the same instance',
  statements: ['lifecycle-close-keeps-alive', 'lifecycle-reopen-foreground'],
  files: {
    'app.js': `${RECORD_GLOBAL}
reportOnReturn('events', () => seenOf('global'));`,
    'pages/index/index.js': REPORT_STARTED,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'started' },
    { do: 'close' },
    { do: 'launch' },
    { do: 'await', checkpoint: 'events' },
  ],
  expect: [
    { checkpoint: 'events', equals: ['globallaunched', 'globalshown', 'globalhidden', 'globalshown'] },
  ],
});
