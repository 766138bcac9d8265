import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A page with nothing but its HTML file is rendered',
  statements: ['packaging-page-needs-html', 'packaging-page-files'],
  files: {
    'pages/index/index.html': '<p>only markup</p>',
    'pages/index/index.js': null,
    'app.js': `global.addEventListener('globalshown', () => {});`,
  },
  steps: [{ do: 'launch' }, { do: 'pause', milliseconds: 1000 }],
  expect: [{ host: 'shows', text: 'only markup' }],
});
