import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package with pages and a widget opens its first page',
  statements: [
    'manifest-widgets-with-pages',
    'widget-pages-and-widgets',
    'widget-parses-package',
    'widget-parses-manifest',
    'widget-manifest-member',
  ],
  manifest: { widgets: [{ name: 'Clock', path: 'widgets/clock/clock', min_code: 1 }] },
  files: {
    'widgets/clock/clock.html': '<p>a clock</p>',
    'pages/index/index.js': `page.addEventListener('pageready', () => checkpoint('ready'));`,
  },
  expect: [
    { checkpoint: 'ready', equals: true },
    { host: 'shows', text: 'First page' },
  ],
});
