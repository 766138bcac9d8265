import { test } from '../authoring/test-format.ts';

export default test({
  title: 'An inline handler of a page reaches no server and does not change the page',
  statements: ['packaging-content-policy', 'packaging-third-party-risk'],
  needs: ['witness', 'dom'],
  files: {
    'pages/index/index.html': `<h1>First page</h1>
<button onclick="document.body.textContent = 'gone'; fetch('{{witness}}/{{test}}'); parent.location = '{{witness}}/{{test}}'">Go</button>`,
    'pages/index/index.js': `document.querySelector('button').addEventListener('click', () => checkpoint('tapped'));
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
