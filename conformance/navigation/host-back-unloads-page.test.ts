import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage } from '../authoring/recording.ts';

export default test({
  title: 'The host’s back gesture closes the upper page, which is unloaded once, and shows the page below',
  statements: [
    'lifecycle-page-unloaded',
    'lifecycle-page-unload-on-close',
    'lifecycle-page-foreground-on-reopen',
  ],
  needs: ['navigation'],
  files: {
    'app.js': RECORD_GLOBAL,
    'pages/index/index.js': `page.addEventListener('pageready', () =>
  setTimeout(() => {
    page.addEventListener('pageshown', () => {
      if (seenOf('second').length > 0) report('unloads', () => seenOf('second:pageunloaded').length);
    });
    miniapp.navigateTo({ url: '/pages/second/second' });
  }, 100));`,
    'pages/second/second.js': `${recordPage('second')}
page.addEventListener('pageready', () => report('second', () => true));`,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'second' },
    { do: 'back' },
    { do: 'await', checkpoint: 'unloads' },
  ],
  expect: [
    { checkpoint: 'unloads', equals: 1 },
    { host: 'shows', text: 'First page' },
  ],
});
