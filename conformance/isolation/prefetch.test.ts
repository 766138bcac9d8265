import { test } from '../authoring/test-format.ts';

export default test({
  title: 'A page’s prefetch, preload and modulepreload fetch nothing',
  statements: ['packaging-content-policy', 'packaging-third-party-risk'],
  needs: ['witness'],
  files: {
    'pages/index/index.html': `<h1>First page</h1>
<link rel="prefetch" href="{{witness}}/{{test}}/a">
<link rel="preload" as="image" href="{{witness}}/{{test}}/b">
<link rel="modulepreload" href="{{host}}/{{test}}/c">`,
    'pages/index/index.js': `page.addEventListener('pageready', () => setTimeout(() => checkpoint('settled'), 300));`,
  },
  expect: [
    { checkpoint: 'settled', equals: true },
    { host: 'silent' },
    { host: 'shows', text: 'First page' },
  ],
});
