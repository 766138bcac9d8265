import { RECORD_GLOBAL, recordPage, REPORT_STARTED } from '../authoring/recording.ts';
import { test } from '../authoring/test-format.ts';

export default test({
  title: 'The capsule is there, and closes, under a custom navigation style and in full screen too',
  statements: ['manifest-window-capsule'],
  manifest: { window: { navigation_style: 'custom', fullscreen: true } },
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
