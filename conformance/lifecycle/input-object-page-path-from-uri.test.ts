import { test } from '../authoring/test-format.ts';
export default test({
  title: 'pagePath is the page that the MiniApp URI names',
  statements: ['lifecycle-page-path', 'lifecycle-launched-information'],
  files: {
    'app.js': `global.addEventListener('globallaunched', () => checkpoint('path', global.inputObject.pagePath));`,
  },
  steps: [
    { do: 'launch', path: '/pages/second/second' },
    { do: 'await', checkpoint: 'path' },
  ],
  expect: [{ checkpoint: 'path', oneOf: ['pages/second/second', '/pages/second/second'] }],
});
