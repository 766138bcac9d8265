import { test } from '../authoring/test-format.ts';

export default test({
  title: 'A link to a foreign server does not take the page away',
  statements: ['packaging-content-policy', 'packaging-third-party-risk'],
  needs: ['witness', 'dom'],
  files: {
    'pages/index/index.html': `<h1>First page</h1>
<a href="{{witness}}/{{test}}">Go</a>`,
    'pages/index/index.js': `document.querySelector('a').addEventListener('click', () => checkpoint('tapped'));
page.addEventListener('pageready', () => checkpoint('ready'));`,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'ready' },
    { do: 'tap', text: 'Go' },
    { do: 'await', checkpoint: 'tapped' },
    { do: 'pause', milliseconds: 300 },
  ],
  expect: [{ checkpoint: 'tapped', equals: true }, { host: 'silent' }, { host: 'shows', text: 'First page' }],
});
