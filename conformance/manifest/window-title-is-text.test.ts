import { test } from '../authoring/test-format.ts';
export default test({
  title: 'Markup in the window’s title is shown as text',
  statements: ['manifest-window-bar-title-displayed', 'packaging-runtime-configured', 'packaging-sandbox'],
  manifest: { window: { navigation_bar_title_text: '<b>A & B</b>' } },
  files: { 'pages/index/index.js': `page.addEventListener('pageready', () => checkpoint('ready'));` },
  expect: [
    { checkpoint: 'ready', equals: true },
    { host: 'titles', text: '<b>A & B</b>' },
  ],
});
