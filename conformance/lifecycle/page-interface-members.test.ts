import { test } from '../authoring/test-format.ts';
export default test({
  title: 'The Page object has every member that the interface names',
  statements: ['lifecycle-page-interface', 'lifecycle-page-input-object'],
  files: {
    'pages/index/index.js': `const members = ['pageState', 'pageInputObject', 'onpageloaded', 'onpageready', 'onpageshown',
  'onpagehidden', 'onpageunloaded'];
page.addEventListener('pageready', () => {
  checkpoint('missing', members.filter((member) => !(member in page)));
  checkpoint('query-type', typeof page.pageInputObject.pageInputQuery);
});`,
  },
  expect: [
    { checkpoint: 'missing', equals: [] },
    { checkpoint: 'query-type', equals: 'string' },
  ],
});
