import { containerOf } from '../authoring/container-of.ts';
import { rename } from '../authoring/mutilate.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A name that is not valid UTF-8 makes the container fail',
  statements: ['packaging-names-utf8', 'packaging-zip-utf8-names'],
  needs: ['processing'],
  operation: 'open-container',
  cases: [
    {
      name: 'Latin-1',
      input: {
        container: containerOf({ 'x.txt': '' }, rename('x.txt', Uint8Array.of(0xe4, 0x2e, 0x74, 0x78, 0x74))),
      },
      expect: { failure: ['file-name-not-utf8'] },
    },
    {
      name: 'an overlong solidus',
      input: {
        container: containerOf({ 'a--b': '' }, rename('a--b', Uint8Array.of(0x61, 0xc0, 0xaf, 0x62))),
      },
      expect: { failure: ['file-name-not-utf8'] },
    },
    {
      name: 'a surrogate',
      input: { container: containerOf({ abcd: '' }, rename('abcd', Uint8Array.of(0x61, 0xed, 0xa0, 0x80))) },
      expect: { failure: ['file-name-not-utf8'] },
    },
  ],
});
