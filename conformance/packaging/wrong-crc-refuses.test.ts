import { test } from '../authoring/test-format.ts';
import { breakCrc } from '../authoring/mutilate.ts';

export default test({
  title: 'A container in which the CRC-32 of a page does not match its content is refused',
  statements: ['packaging-zip-crc', 'packaging-unzip-failure', 'packaging-media-check-integrity'],
  mutilate: breakCrc('pages/index/index.html'),
  expect: [{ host: 'refuses' }],
});
