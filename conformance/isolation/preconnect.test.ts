import { test } from '../authoring/test-format.ts';

export default test({
  title: 'A page’s preconnect connects to nobody',
  statements: ['packaging-content-policy', 'packaging-third-party-risk'],
  needs: ['witness'],
  files: {
    'pages/index/index.html': `<h1>First page</h1>
<link rel="preconnect" href="{{witness}}">
<link rel="preconnect" href="{{witness}}" crossorigin>`,
    'pages/index/index.js': `page.addEventListener('pageready', () => setTimeout(() => checkpoint('settled'), 300));`,
  },
  expect: [
    { checkpoint: 'settled', equals: true },
    { host: 'silent' },
    { host: 'shows', text: 'First page' },
  ],
});
