import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage } from '../authoring/recording.ts';

export default test({
  title: 'Redirecting to another page unloads the old one once',
  statements: ['lifecycle-page-unloaded', 'lifecycle-page-unload-on-close'],
  needs: ['navigation'],
  files: {
    'app.js': RECORD_GLOBAL,
    'pages/index/index.js': `${recordPage('index')}
page.addEventListener('pageready', () => setTimeout(() => miniapp.redirectTo({ url: '/pages/second/second' }), 100));`,
    'pages/second/second.js': `page.addEventListener('pageready', () =>
  report('unloads', () => seenOf('index:pageunloaded').length));`,
  },
  expect: [
    { checkpoint: 'unloads', equals: 1 },
    { host: 'shows', text: 'Second page' },
  ],
});
