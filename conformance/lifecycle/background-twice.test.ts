import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, REPORT_STARTED } from '../authoring/recording.ts';

export default test({
  title: 'Each of two trips to the background fires one globalhidden and one globalshown',
  statements: ['lifecycle-hidden', 'lifecycle-shown-on-foreground'],
  files: {
    'app.js': `${RECORD_GLOBAL}
reportOnReturn('returned', () => true);
global.addEventListener('globalshown', () => {
  if (seenOf('globalshown').length === 3) report('events', () => seenOf('global').slice(2));
});`,
    'pages/index/index.js': REPORT_STARTED,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'started' },
    { do: 'background' },
    { do: 'resume' },
    { do: 'await', checkpoint: 'returned' },
    { do: 'background' },
    { do: 'resume' },
    { do: 'await', checkpoint: 'events' },
  ],
  expect: [{ checkpoint: 'events', equals: ['globalhidden', 'globalshown', 'globalhidden', 'globalshown'] }],
});
