import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage, REPORT_STARTED } from '../authoring/recording.ts';

export default test({
  title: 'Turning the device fires no lifecycle event and does not restart the MiniApp',
  statements: ['lifecycle-hidden', 'lifecycle-page-hidden', 'lifecycle-launched-once'],
  files: {
    'app.js': `${RECORD_GLOBAL}
reportOnReturn('events', () => seen.filter((entry) => /hidden|unloaded|launched|loaded/.test(entry)));`,
    'pages/index/index.js': `${recordPage('index')}${REPORT_STARTED}`,
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
      oneOf: [
        ['globallaunched', 'index:pageloaded', 'index:pagehidden', 'globalhidden'],
        ['globallaunched', 'index:pageloaded', 'globalhidden', 'index:pagehidden'],
        ['index:pageloaded', 'globallaunched', 'index:pagehidden', 'globalhidden'],
        ['index:pageloaded', 'globallaunched', 'globalhidden', 'index:pagehidden'],
      ],
    },
  ],
});
