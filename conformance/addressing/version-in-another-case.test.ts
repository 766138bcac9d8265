import { test } from '../authoring/test-format.ts';

export default test({
  title: 'A version in the URI selects the package whose version differs in case only',
  statements: ['addressing-version-case', 'addressing-version-selects'],
  manifest: { version: { name: '1.0.0-Beta' } },
  files: { 'pages/index/index.js': `page.addEventListener('pageready', () => checkpoint('ready'));` },
  steps: [
    { do: 'launch', version: '1.0.0-bETA' },
    { do: 'await', checkpoint: 'ready' },
  ],
  expect: [
    { checkpoint: 'ready', equals: true },
    { host: 'shows', text: 'First page' },
  ],
});
