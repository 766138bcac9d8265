import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage, REPORT_STARTED } from '../authoring/recording.ts';

export default test({
  title:
    'In which order the events of the Global object and of the page come on the way to the background and back',
  observed: true,
  statements: ['lifecycle-hidden', 'lifecycle-page-hidden'],
  files: {
    'app.js': `${RECORD_GLOBAL}
reportOnReturn('events', () => seen.slice(seen.findIndex((entry) => entry.endsWith('hidden'))));`,
    'pages/index/index.js': `${recordPage('index')}${REPORT_STARTED}`,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'started' },
    { do: 'background' },
    { do: 'resume' },
    { do: 'await', checkpoint: 'events' },
  ],
  expect: [{ checkpoint: 'events', observe: true }],
});
