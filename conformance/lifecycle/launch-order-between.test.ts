import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage } from '../authoring/recording.ts';

export default test({
  title: 'In which order the events of the Global object and of the first page come on launch',
  observed: true,
  statements: ['lifecycle-shown-after-launched', 'lifecycle-page-loaded'],
  files: {
    'app.js': RECORD_GLOBAL,
    'pages/index/index.js': `${recordPage('index')}
page.addEventListener('pageready', () => report('events', () => seen));`,
  },
  steps: [{ do: 'launch' }, { do: 'await', checkpoint: 'events' }],
  expect: [{ checkpoint: 'events', observe: true }],
});
