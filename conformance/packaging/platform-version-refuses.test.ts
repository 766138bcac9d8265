import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package that requires a platform version far beyond any host’s is refused',
  statements: ['packaging-compatibility-platform', 'packaging-compatibility'],
  manifest: { platform_version: { min_code: 2_147_483_647 } },
  expect: [{ host: 'refuses' }],
});
