import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, REPORT_STARTED } from '../authoring/recording.ts';

export default test({
  title: 'Going to the background and back fires globalhidden once and then globalshown once',
  statements: ['lifecycle-hidden', 'lifecycle-shown-on-foreground', 'lifecycle-foreground-or-background'],
  files: {
    'app.js': `${RECORD_GLOBAL}
reportOnReturn('events', () => seenOf('global'));`,
    'pages/index/index.js': REPORT_STARTED,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'started' },
    { do: 'background' },
    { do: 'resume' },
    { do: 'await', checkpoint: 'events' },
  ],
  expect: [
    { checkpoint: 'events', equals: ['globallaunched', 'globalshown', 'globalhidden', 'globalshown'] },
  ],
});
