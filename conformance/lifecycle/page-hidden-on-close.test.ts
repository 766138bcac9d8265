import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage, REPORT_STARTED } from '../authoring/recording.ts';

export default test({
  title: 'Closing a MiniApp hides its page and does not unload it; opening it again shows the page',
  statements: ['lifecycle-page-hidden', 'lifecycle-page-shown', 'lifecycle-close-keeps-alive'],
  files: {
    'app.js': `${RECORD_GLOBAL}
reportOnReturn('events', () => seenOf('index').slice(seenOf('index').indexOf('pagehidden')));`,
    'pages/index/index.js': `${recordPage('index')}${REPORT_STARTED}`,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'started' },
    { do: 'close' },
    { do: 'launch' },
    { do: 'await', checkpoint: 'events' },
  ],
  expect: [{ checkpoint: 'events', equals: ['pagehidden', 'pageshown'] }],
});
