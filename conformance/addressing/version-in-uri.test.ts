import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A URI with the version that the package has opens it',
  statements: ['addressing-version-selects', 'addressing-points-to-resource'],
  files: { 'pages/second/second.js': `page.addEventListener('pageready', () => checkpoint('ready'));` },
  steps: [
    { do: 'launch', version: '1.0.0', path: '/pages/second/second' },
    { do: 'await', checkpoint: 'ready' },
  ],
  expect: [
    { checkpoint: 'ready', equals: true },
    { host: 'shows', text: 'Second page' },
  ],
});
