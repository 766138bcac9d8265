import { test } from '../authoring/test-format.ts';
import { rename } from '../authoring/mutilate.ts';

export default test({
  title: 'A container with a file name that is not UTF-8 is refused',
  statements: ['packaging-names-utf8', 'packaging-zip-utf8-names'],
  files: { 'common/extra.txt': 'extra' },
  mutilate: rename('common/extra.txt', new TextEncoder().encode('common/extra.txt').with(7, 0xff)),
  expect: [{ host: 'refuses' }],
});
