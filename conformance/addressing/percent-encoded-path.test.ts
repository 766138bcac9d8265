import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A percent-encoded path in the URI opens the page with the decoded name',
  statements: [
    'addressing-path-opens-page',
    'packaging-start-page-uri-path',
    'packaging-start-page-override',
  ],
  manifest: { pages: ['pages/index/index', 'pages/größe/größe'] },
  files: {
    'pages/größe/größe.html': '<h1>A page with an umlaut</h1>',
    'pages/größe/größe.js': `page.addEventListener('pageready', () => checkpoint('ready'));`,
    'pages/index/index.js': `page.addEventListener('pageready', () => checkpoint('wrong-page'));`,
  },
  steps: [
    { do: 'launch', path: '/pages/gr%C3%B6%C3%9Fe/gr%c3%b6%c3%9fe' },
    { do: 'await', checkpoint: 'ready' },
  ],
  expect: [
    { checkpoint: 'ready', equals: true },
    { checkpoint: 'wrong-page', absent: true },
    { host: 'shows', text: 'A page with an umlaut' },
  ],
});
