import { test } from '../authoring/test-format.ts';

export default test({
  title: 'A page’s frames load no other document',
  statements: ['packaging-content-policy', 'packaging-third-party-risk'],
  needs: ['witness'],
  files: {
    'pages/index/index.html': `<h1>First page</h1>
<iframe src="{{witness}}/{{test}}/frame"></iframe>
<iframe src="{{host}}/{{test}}/frame"></iframe>
<iframe srcdoc="<img src='{{witness}}/{{test}}/image'>"></iframe>`,
    'pages/index/index.js': `page.addEventListener('pageready', () => setTimeout(() => checkpoint('settled'), 300));`,
  },
  expect: [
    { checkpoint: 'settled', equals: true },
    { host: 'silent' },
    { host: 'shows', text: 'First page' },
  ],
});
