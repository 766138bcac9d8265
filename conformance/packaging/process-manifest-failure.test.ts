import { containerOf, packageOf } from '../authoring/container-of.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A package whose manifest cannot be processed fails',
  statements: ['packaging-manifest-not-json-fails', 'packaging-manifest-parsed', 'packaging-process'],
  needs: ['processing'],
  operation: 'process-package',
  cases: [
    {
      name: 'no JSON',
      input: {
        container: containerOf({ 'manifest.json': '{"name": "x",}' }),
        uri: 'platform://miniapp/unit',
      },
      expect: { failure: ['manifest-not-json'] },
    },
    {
      name: 'a list',
      input: { container: containerOf({ 'manifest.json': '[]' }), uri: 'platform://miniapp/unit' },
      expect: { failure: ['manifest-not-object'] },
    },
    {
      name: 'a member missing',
      input: { container: packageOf({ app_id: undefined }), uri: 'platform://miniapp/unit' },
      expect: { failure: ['app-id-missing'] },
    },
    {
      name: 'not UTF-8',
      input: {
        container: containerOf({ 'manifest.json': Uint8Array.of(0x7b, 0xff, 0x7d) }),
        uri: 'platform://miniapp/unit',
      },
      // Decoding UTF-8 puts U+FFFD in its place, which is no JSON here.
      expect: { failure: ['manifest-not-utf8', 'manifest-not-json'] },
    },
  ],
});
