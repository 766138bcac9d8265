import { test } from '../authoring/test-format.ts';
import { setFlags } from '../authoring/mutilate.ts';

export default test({
  title: 'A container with an encrypted entry is refused',
  statements: ['packaging-zip-no-encryption'],
  mutilate: setFlags('pages/index/index.html', 0x0001),
  expect: [{ host: 'refuses' }],
});
