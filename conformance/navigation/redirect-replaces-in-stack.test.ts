import { test } from '../authoring/test-format.ts';
import { THIRD_PAGE_HTML, THREE_PAGES } from '../authoring/third-page.ts';

export default test({
  title: 'After a redirect, going back shows the page below the one that was replaced',
  statements: ['lifecycle-page-unload-on-close', 'lifecycle-page-foreground-on-reopen'],
  needs: ['navigation'],
  manifest: { pages: THREE_PAGES },
  files: {
    'app.js': `globalThis.goBack = () => miniapp.navigateBack().then(() => setTimeout(() => checkpoint('back'), 100));`,
    'pages/index/index.js': `page.addEventListener('pageready', () =>
  setTimeout(() => miniapp.navigateTo({ url: '/pages/second/second' }), 100));`,
    'pages/second/second.js': `page.addEventListener('pageready', () =>
  setTimeout(() => miniapp.redirectTo({ url: '/pages/third/third' }), 100));`,
    'pages/third/third.html': THIRD_PAGE_HTML,
    'pages/third/third.js': `page.addEventListener('pageready', () => setTimeout(goBack, 100));`,
  },
  expect: [
    { checkpoint: 'back', equals: true },
    { host: 'shows', text: 'First page' },
  ],
});
