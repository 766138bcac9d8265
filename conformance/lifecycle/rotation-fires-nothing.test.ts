import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage } from '../authoring/recording.ts';

export default test({
  title: 'Turning the device fires no lifecycle event and does not restart the MiniApp',
  statements: ['lifecycle-hidden', 'lifecycle-page-hidden', 'lifecycle-launched-once'],
  files: {
    'app.js': `${RECORD_GLOBAL}
reportOnReturn('events', () => ({ global: seenOf('global'), page: seenOf('index') }));`,
    'pages/index/index.js': `${recordPage('index')}
page.addEventListener('pageready', () =>
  report('started', () => {
    seen.length = 0;
    return true;
  }));`,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'started' },
    { do: 'rotate', to: 'landscape' },
    { do: 'pause', milliseconds: 500 },
    { do: 'rotate', to: 'portrait' },
    { do: 'pause', milliseconds: 500 },
    { do: 'background' },
    { do: 'resume' },
    { do: 'await', checkpoint: 'events' },
  ],
  expect: [
    {
      checkpoint: 'events',
      // What the background step itself fires, and nothing else.
      equals: { global: ['globalhidden', 'globalshown'], page: ['pagehidden', 'pageshown'] },
    },
  ],
});
