import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A page in the URI overrides the default start page',
  statements: [
    'addressing-path-opens-page',
    'packaging-start-page-override',
    'packaging-start-page-uri-path',
  ],
  files: {
    'pages/index/index.js': `checkpoint('first-page-ran');`,
    'pages/second/second.js': `page.addEventListener('pageready', () => setTimeout(() => checkpoint('ready'), 100));`,
  },
  steps: [
    { do: 'launch', path: '/pages/second/second' },
    { do: 'await', checkpoint: 'ready' },
  ],
  expect: [
    { checkpoint: 'ready', equals: true },
    { checkpoint: 'first-page-ran', absent: true },
    { host: 'shows', text: 'Second page' },
  ],
});
