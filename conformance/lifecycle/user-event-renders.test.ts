import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A tap in the page reaches the logic layer, and what it answers is rendered',
  statements: ['packaging-runtime-two-layers', 'lifecycle-user-events', 'lifecycle-logic-manages-events'],
  needs: ['dom'],
  files: {
    'pages/index/index.html': `<!doctype html>
<html lang="en">
  <head><title>Tap</title></head>
  <body><button id="button">Press here</button><p id="answer">not yet</p></body>
</html>`,
    'pages/index/index.js': `document.getElementById('button').addEventListener('click', () => {
  document.getElementById('answer').textContent = 'pressed once';
  checkpoint('pressed');
});
page.addEventListener('pageready', () => checkpoint('ready'));`,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'ready' },
    { do: 'tap', text: 'Press here' },
    { do: 'await', checkpoint: 'pressed' },
  ],
  expect: [
    { checkpoint: 'pressed', equals: true },
    { host: 'shows', text: 'pressed once' },
  ],
});
