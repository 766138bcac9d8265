import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'The device types are a list of strings, lost as a whole when one item is none',
  statements: ['manifest-device-type-list', 'manifest-device-type-item'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'any words, in order',
      input: manifestWith({ device_type: ['tv', 'toaster', 'car'] }),
      expect: { output: { device_type: ['tv', 'toaster', 'car'] } },
    },
    {
      name: 'an empty list',
      input: manifestWith({ device_type: [] }),
      expect: { output: { device_type: [] } },
    },
    {
      name: 'one number',
      input: manifestWith({ device_type: ['tv', 1, 'car'] }),
      expect: { output: { device_type: null } },
    },
    {
      name: 'a string',
      input: manifestWith({ device_type: 'tv' }),
      expect: { output: { device_type: null } },
    },
  ],
});
