import { test } from '../authoring/test-format.ts';

export default test({
  title: 'A container of which the second half is missing is refused',
  statements: ['packaging-unzip-failure', 'packaging-zip-end-record', 'packaging-media-check-integrity'],
  mutilate: (container) => container.slice(0, container.length / 2),
  expect: [{ host: 'refuses' }],
});
