import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage } from '../authoring/recording.ts';

export default test({
  title: 'Returning to a page fires pageshown on it once, and neither loads it nor makes it ready again',
  statements: ['lifecycle-page-shown', 'lifecycle-page-foreground-on-reopen', 'lifecycle-onpageshown'],
  needs: ['navigation'],
  files: {
    'app.js': `${RECORD_GLOBAL}
globalThis.goBack = () =>
  miniapp.navigateBack().then(() =>
    report('events', () => {
      const events = seenOf('index');
      return events.slice(events.indexOf('pagehidden'));
    }));`,
    'pages/index/index.js': `${recordPage('index')}
page.addEventListener('pageready', () => setTimeout(() => miniapp.navigateTo({ url: '/pages/second/second' }), 100));`,
    'pages/second/second.js': `page.addEventListener('pageready', () => setTimeout(goBack, 100));`,
  },
  expect: [
    { checkpoint: 'events', equals: ['pagehidden', 'pageshown'] },
    { host: 'shows', text: 'First page' },
  ],
});
