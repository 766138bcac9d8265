import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A path of the manifest with dot segments does not leave the package',
  statements: ['manifest-paths-inside'],
  manifest: { pages: ['../../pages/index/index'], icons: [{ src: '../../common/icon.png' }] },
  files: {
    'pages/index/index.js': `page.addEventListener('pageready', () => checkpoint('path', global.inputObject.pagePath));`,
  },
  observed: true,
  steps: [{ do: 'launch' }, { do: 'pause', milliseconds: 1000 }],
  expect: [{ checkpoint: 'path', observe: true }],
});
