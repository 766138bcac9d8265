import { test } from '../authoring/test-format.ts';

export default test({
  title: 'A page’s dns-prefetch reaches nobody and costs the page nothing',
  statements: ['packaging-content-policy', 'packaging-third-party-risk'],
  needs: ['witness'],
  files: {
    'pages/index/index.html': `<h1>First page</h1>
<meta http-equiv="x-dns-prefetch-control" content="on">
<link rel="dns-prefetch" href="{{witness}}">
<link rel="dns-prefetch" href="//{{test}}.example">`,
    'pages/index/index.js': `page.addEventListener('pageready', () => setTimeout(() => checkpoint('settled'), 300));`,
  },
  expect: [
    { checkpoint: 'settled', equals: true },
    { host: 'silent' },
    { host: 'shows', text: 'First page' },
  ],
});
