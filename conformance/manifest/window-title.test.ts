import { test } from '../authoring/test-format.ts';
export default test({
  title: 'The host’s bar shows the title that the manifest’s window gives',
  statements: [
    'manifest-window-bar-title-displayed',
    'manifest-window-bar-title-text',
    'packaging-runtime-configured',
  ],
  manifest: { window: { navigation_bar_title_text: 'A title of its own' } },
  files: { 'pages/index/index.js': `page.addEventListener('pageready', () => checkpoint('ready'));` },
  expect: [
    { checkpoint: 'ready', equals: true },
    { host: 'titles', text: 'A title of its own' },
  ],
});
