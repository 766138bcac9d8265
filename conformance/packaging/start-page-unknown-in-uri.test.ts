import { test } from '../authoring/test-format.ts';
export default test({
  title: 'When the URI names a page that is not in the package, the first page is shown',
  statements: ['packaging-start-page-unknown', 'packaging-start-page-default'],
  files: { 'pages/index/index.js': `page.addEventListener('pageready', () => checkpoint('ready'));` },
  steps: [
    { do: 'launch', path: '/pages/nowhere/nowhere' },
    { do: 'await', checkpoint: 'ready' },
  ],
  expect: [
    { checkpoint: 'ready', equals: true },
    { host: 'shows', text: 'First page' },
  ],
});
