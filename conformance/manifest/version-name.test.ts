import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'The version has the name that the manifest gives, of any form',
  statements: ['manifest-version-name'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'X.Y.Z',
      input: manifestWith({ version: { code: 1, name: '1.10.0' } }),
      expect: { output: { version: { name: '1.10.0' } } },
    },
    {
      name: 'another form',
      input: manifestWith({ version: { code: 1, name: 'Summer +1' } }),
      expect: { output: { version: { name: 'Summer +1' } } },
    },
  ],
});
