import { test } from '../authoring/test-format.ts';
export default test({
  title: 'pagePath is the first item of the manifest’s pages when the launch names no page',
  statements: ['lifecycle-page-path', 'lifecycle-page-path-default', 'lifecycle-launched-information'],
  files: {
    'app.js': `global.addEventListener('globallaunched', () => checkpoint('path', global.inputObject.pagePath));`,
  },
  expect: [{ checkpoint: 'path', equals: 'pages/index/index' }],
});
