import { test } from '../authoring/test-format.ts';
import { setMethod } from '../authoring/mutilate.ts';

export default test({
  title: 'A container with an entry that is neither stored nor deflated is refused',
  statements: ['packaging-zip-methods', 'packaging-zip-version'],
  mutilate: setMethod('pages/index/index.html', 12),
  expect: [{ host: 'refuses' }],
});
