import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage, REPORT_STARTED } from '../authoring/recording.ts';

export default test({
  title: 'globallaunched fires once in a session, however often the MiniApp returns from the background',
  statements: ['lifecycle-launched-once'],
  files: {
    'app.js': `${RECORD_GLOBAL}
reportOnReturn('launches', () => seenOf('globallaunched').length);`,
    'pages/index/index.js': `${recordPage('index')}${REPORT_STARTED}`,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'started' },
    { do: 'background' },
    { do: 'resume' },
    { do: 'await', checkpoint: 'launches' },
  ],
  expect: [{ checkpoint: 'launches', equals: 1 }],
});
