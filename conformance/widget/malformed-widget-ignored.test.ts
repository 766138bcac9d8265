import { test } from '../authoring/test-format.ts';
export default test({
  title: 'Items of widgets that are no objects are ignored',
  statements: ['widget-parses-manifest'],
  manifest: { widgets: ['widgets/clock/clock', 7] },
  files: { 'pages/index/index.js': `page.addEventListener('pageready', () => checkpoint('ready'));` },
  expect: [{ checkpoint: 'ready', equals: true }],
});
