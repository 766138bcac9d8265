import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage } from '../authoring/recording.ts';

export default test({
  title: 'Whether a page that is closed for good is hidden before it is unloaded',
  observed: true,
  statements: ['lifecycle-page-hidden', 'lifecycle-page-unloaded'],
  needs: ['navigation'],
  files: {
    'app.js': `${RECORD_GLOBAL}
globalThis.goBack = () => miniapp.navigateBack().then(() => report('events', () => seenOf('second')));`,
    'pages/index/index.js': `page.addEventListener('pageready', () =>
  setTimeout(() => miniapp.navigateTo({ url: '/pages/second/second' }), 100));`,
    'pages/second/second.js': `${recordPage('second')}
page.addEventListener('pageready', () => setTimeout(goBack, 100));`,
  },
  steps: [{ do: 'launch' }, { do: 'await', checkpoint: 'events' }],
  expect: [{ checkpoint: 'events', observe: true }],
});
