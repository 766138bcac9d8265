import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A page that is opened twice has two instances, each with variables and a Page object of its own',
  statements: ['packaging-js-page-scope', 'lifecycle-page-interface'],
  needs: ['navigation'],
  files: {
    'app.js': `globalThis.instances = [];`,
    'pages/index/index.js': `let visits = 0;
visits += 1;
instances.push({ page, visits });
page.addEventListener('pageready', () => {
  if (instances.length === 1) setTimeout(() => miniapp.navigateTo({ url: '/pages/index/index?again' }), 100);
  else {
    checkpoint('visits', instances.map((instance) => instance.visits));
    checkpoint('distinct', instances[0].page !== instances[1].page);
    checkpoint('queries', instances.map((instance) => instance.page.pageInputObject.pageInputQuery));
  }
});`,
  },
  expect: [
    { checkpoint: 'visits', equals: [1, 1] },
    { checkpoint: 'distinct', equals: true },
    { checkpoint: 'queries', equals: ['', 'again'] },
  ],
});
