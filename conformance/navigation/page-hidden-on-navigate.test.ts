import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage } from '../authoring/recording.ts';

export default test({
  title: 'Navigating to another page hides the old page once and does not unload it',
  statements: ['lifecycle-page-hidden', 'lifecycle-page-background-on-leave'],
  needs: ['navigation'],
  files: {
    'app.js': RECORD_GLOBAL,
    'pages/index/index.js': `${recordPage('index')}
page.addEventListener('pageready', () => setTimeout(() => miniapp.navigateTo({ url: '/pages/second/second' }), 100));`,
    'pages/second/second.js': `page.addEventListener('pageready', () =>
  report('events', () => seenOf('index').filter((type) => /hidden|unloaded/.test(type))));`,
  },
  expect: [
    { checkpoint: 'events', equals: ['pagehidden'] },
    { host: 'shows', text: 'Second page' },
  ],
});
