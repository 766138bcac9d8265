import { test } from '../authoring/test-format.ts';

export default test({
  title: 'A container that is no ZIP file is refused',
  statements: ['packaging-is-zip', 'packaging-unzip-failure'],
  mutilate: () => new TextEncoder().encode('This is no package.'),
  expect: [{ host: 'refuses' }],
});
