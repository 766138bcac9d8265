import { test } from '../authoring/test-format.ts';

export default test({
  title: 'A page’s meta refresh leads nowhere',
  statements: ['packaging-content-policy', 'packaging-third-party-risk'],
  needs: ['witness'],
  files: {
    'pages/index/index.html': `<h1>First page</h1>
<meta http-equiv="refresh" content="0; url={{witness}}/{{test}}">`,
    'pages/index/index.js': `page.addEventListener('pageready', () => setTimeout(() => checkpoint('settled'), 300));`,
  },
  expect: [
    { checkpoint: 'settled', equals: true },
    { host: 'silent' },
    { host: 'shows', text: 'First page' },
  ],
});
