import { test } from '../authoring/test-format.ts';

export default test({
  title: 'A form without action keeps the page',
  statements: ['packaging-content-policy', 'packaging-third-party-risk'],
  needs: ['witness', 'dom'],
  files: {
    'pages/index/index.html': `<h1>First page</h1>
<form><input name="secret" value="1"><button>Go</button></form>`,
    'pages/index/index.js': `document.querySelector('form').addEventListener('submit', () => checkpoint('tapped'));
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
