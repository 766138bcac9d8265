import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A page’s script with a static import is a module, and still has its own page',
  observed: true,
  statements: ['packaging-js-syntax', 'packaging-common-directory'],
  files: {
    'common/helper.js': `import { base } from './base.js';
export const answer = base + 2;`,
    'common/base.js': `export const base = 40;`,
    'pages/index/index.js': `import { answer } from '../../common/helper.js';
page.addEventListener('pageready', () => checkpoint('imported', [answer, page.pageState]));`,
  },
  expect: [{ checkpoint: 'imported', equals: [42, 'ready'] }],
});
