import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage } from '../authoring/recording.ts';

export default test({
  title: 'In which order the old and the new page get their events on navigation and on return',
  observed: true,
  statements: ['lifecycle-page-hidden', 'lifecycle-page-loaded', 'lifecycle-page-shown'],
  needs: ['navigation'],
  files: {
    'app.js': `${RECORD_GLOBAL}
globalThis.goBack = () => miniapp.navigateBack().then(() => report('events', () => seen));`,
    'pages/index/index.js': `${recordPage('index')}
page.addEventListener('pageready', () =>
  setTimeout(() => {
    seen.length = 0;
    miniapp.navigateTo({ url: '/pages/second/second' });
  }, 100));`,
    'pages/second/second.js': `${recordPage('second')}
page.addEventListener('pageready', () => setTimeout(goBack, 100));`,
  },
  steps: [{ do: 'launch' }, { do: 'await', checkpoint: 'events' }],
  expect: [{ checkpoint: 'events', observe: true }],
});
