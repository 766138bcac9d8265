import { test } from '../authoring/test-format.ts';
export default test({
  title: 'What a page’s script declares is not visible in the global scope',
  statements: ['packaging-js-page-scope', 'packaging-page-js', 'packaging-js-page'],
  files: {
    'app.js': `function typesOfPageVariables() {
  return [typeof pageFunction, typeof pageVar, typeof pageLet];
}`,
    'pages/index/index.js': `function pageFunction() {}
var pageVar = 1;
let pageLet = 2;
checkpoint('inside', [typeof pageFunction, typeof pageVar, typeof pageLet, typeof page]);
checkpoint('outside', typesOfPageVariables());`,
  },
  expect: [
    { checkpoint: 'inside', equals: ['function', 'number', 'number', 'object'] },
    { checkpoint: 'outside', equals: ['undefined', 'undefined', 'undefined'] },
  ],
});
