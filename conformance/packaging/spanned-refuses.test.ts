import { test } from '../authoring/test-format.ts';
import { setDisk } from '../authoring/mutilate.ts';

export default test({
  title: 'A container that says it is one part of several is refused',
  statements: ['packaging-zip-no-spanning'],
  mutilate: setDisk(1),
  expect: [{ host: 'refuses' }],
});
