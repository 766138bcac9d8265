import { test } from '../authoring/test-format.ts';
import { THIRD_PAGE_HTML, THREE_PAGES } from '../authoring/third-page.ts';
import { RECORD_GLOBAL, recordPage } from '../authoring/recording.ts';

export default test({
  title: 'Going back two pages at once unloads both and shows the first',
  statements: ['lifecycle-page-unload-on-close', 'lifecycle-page-foreground-on-reopen'],
  needs: ['navigation'],
  manifest: { pages: THREE_PAGES },
  files: {
    'app.js': `${RECORD_GLOBAL}
globalThis.goBack = () =>
  miniapp.navigateBack({ delta: 2 }).then(() =>
    report('unloaded', () => seen.filter((entry) => entry.endsWith('pageunloaded')).sort()));`,
    'pages/index/index.js': `${recordPage('index')}
page.addEventListener('pageready', () => setTimeout(() => miniapp.navigateTo({ url: '/pages/second/second' }), 100));`,
    'pages/second/second.js': `${recordPage('second')}
page.addEventListener('pageready', () => setTimeout(() => miniapp.navigateTo({ url: '/pages/third/third' }), 100));`,
    'pages/third/third.html': THIRD_PAGE_HTML,
    'pages/third/third.js': `${recordPage('third')}
page.addEventListener('pageready', () => setTimeout(goBack, 100));`,
  },
  expect: [
    { checkpoint: 'unloaded', equals: ['second:pageunloaded', 'third:pageunloaded'] },
    { host: 'shows', text: 'First page' },
  ],
});
