import { test } from '../authoring/test-format.ts';

export default test({
  title: 'The host’s bar shows the name of a MiniApp that gives no title',
  statements: ['manifest-name-displayed', 'manifest-window-bar-title-text'],
  observed: true,
  manifest: { name: 'A name to be shown', window: null },
  files: { 'pages/index/index.js': `page.addEventListener('pageready', () => checkpoint('ready'));` },
  expect: [
    { checkpoint: 'ready', equals: true },
    { host: 'titles', text: 'A name to be shown' },
  ],
});
