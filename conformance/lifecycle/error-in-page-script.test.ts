import { test } from '../authoring/test-format.ts';
export default test({
  title: 'An exception while a page’s script runs fires globalerror, with globalState already error',
  statements: ['lifecycle-error', 'lifecycle-onglobalerror', 'lifecycle-global-state'],
  files: {
    'app.js': `global.onglobalerror = () => checkpoint('state', global.globalState);`,
    'pages/index/index.js': `throw new Error('on purpose');`,
  },
  expect: [{ checkpoint: 'state', equals: 'error' }],
});
