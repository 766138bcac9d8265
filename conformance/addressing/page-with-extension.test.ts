import { test } from '../authoring/test-format.ts';
export default test({
  title: 'Whether a page can be named in the URI with its file’s extension',
  observed: true,
  statements: ['addressing-path-opens-page', 'manifest-pages-extension'],
  files: {
    'pages/index/index.js': `page.addEventListener('pageready', () => checkpoint('opened', 'first page'));`,
    'pages/second/second.js': `page.addEventListener('pageready', () => checkpoint('opened', 'second page'));`,
  },
  steps: [
    { do: 'launch', path: '/pages/second/second.html' },
    { do: 'await', checkpoint: 'opened' },
  ],
  expect: [{ checkpoint: 'opened', observe: true }],
});
