import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage } from '../authoring/recording.ts';

export default test({
  title:
    'When the MiniApp goes to the background and back, its page gets pagehidden and then pageshown, once each',
  statements: ['lifecycle-page-hidden', 'lifecycle-page-shown'],
  files: {
    'app.js': `${RECORD_GLOBAL}
let before = 0;
globalThis.mark = () => (before = seenOf('index').length);
reportOnReturn('events', () => seenOf('index').slice(before));`,
    'pages/index/index.js': `${recordPage('index')}
page.addEventListener('pageready', () => report('started', () => mark() > 0));`,
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
