import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package with a number among its pages is refused',
  statements: ['manifest-pages-item-not-string', 'manifest-pages-required'],
  manifest: { pages: ['pages/index/index', 42] },
  expect: [{ host: 'refuses' }],
});
