import { test } from '../authoring/test-format.ts';
export default test({
  title: 'Optional members of a wrong type are ignored, and the MiniApp opens',
  statements: ['manifest-optional-ignored', 'manifest-window-object'],
  manifest: {
    description: 7,
    color_scheme: 'mauve',
    device_type: 'phone',
    window: 'wide',
    req_permissions: 'all',
  },
  files: { 'pages/index/index.js': `page.addEventListener('pageready', () => checkpoint('ready'));` },
  expect: [
    { checkpoint: 'ready', equals: true },
    { host: 'shows', text: 'First page' },
  ],
});
