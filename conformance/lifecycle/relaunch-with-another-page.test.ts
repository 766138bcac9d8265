import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, REPORT_STARTED } from '../authoring/recording.ts';

export default test({
  title:
    'Opening a MiniApp that is in the background by the URI of another page shows that page in the same instance',
  statements: ['lifecycle-reopen-foreground', 'packaging-start-page-override'],
  files: {
    'app.js': RECORD_GLOBAL,
    'pages/index/index.js': REPORT_STARTED,
    'pages/second/second.js': `page.addEventListener('pageready', () =>
  report('counts', () => [seenOf('globallaunched').length, seenOf('globalhidden').length]));`,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'started' },
    { do: 'close' },
    { do: 'launch', path: '/pages/second/second' },
    { do: 'await', checkpoint: 'counts' },
  ],
  expect: [
    // A new instance would know nothing of the trip to the background.
    { checkpoint: 'counts', equals: [1, 1] },
    { host: 'shows', text: 'Second page' },
  ],
});
