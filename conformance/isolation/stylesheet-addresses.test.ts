import { test } from '../authoring/test-format.ts';

export default test({
  title: 'The addresses in a page’s styles are not fetched from a server that is not declared',
  statements: ['packaging-content-policy', 'packaging-third-party-risk'],
  needs: ['witness'],
  files: {
    'pages/index/index.html': `<h1>First page</h1>
<style>
@import "{{witness}}/{{test}}/import";
@font-face { font-family: far; src: url("{{witness}}/{{test}}/font"); }
h1 { font-family: far; background: url("{{host}}/{{test}}/image"); }
</style>`,
    'pages/index/index.js': `page.addEventListener('pageready', () => setTimeout(() => checkpoint('settled'), 300));`,
  },
  expect: [
    { checkpoint: 'settled', equals: true },
    { host: 'silent' },
    { host: 'shows', text: 'First page' },
  ],
});
