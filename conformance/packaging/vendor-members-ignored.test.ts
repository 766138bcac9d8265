import { test } from '../authoring/test-format.ts';
export default test({
  title: 'Members of the manifest that the host does not know change nothing',
  statements: ['manifest-vendor-members', 'packaging-manifest-parsed', 'packaging-other-files'],
  manifest: { example_feature: { deep: [1, 2, 3] }, exampleOther: 'text' },
  files: { 'pages/index/index.js': `page.addEventListener('pageready', () => checkpoint('ready'));` },
  expect: [{ checkpoint: 'ready', equals: true }],
});
