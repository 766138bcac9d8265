import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage, REPORT_STARTED } from '../authoring/recording.ts';

export default test({
  title:
    'When the MiniApp goes to the background and back, its page gets pagehidden and then pageshown, once each',
  statements: ['lifecycle-page-hidden', 'lifecycle-page-shown'],
  files: {
    'app.js': `${RECORD_GLOBAL}
reportOnReturn('events', () => seenOf('index').slice(seenOf('index').indexOf('pagehidden')));`,
    'pages/index/index.js': `${recordPage('index')}${REPORT_STARTED}`,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'started' },
    { do: 'background' },
    { do: 'resume' },
    { do: 'await', checkpoint: 'events' },
  ],
  expect: [{ checkpoint: 'events', equals: ['pagehidden', 'pageshown'] }],
});
