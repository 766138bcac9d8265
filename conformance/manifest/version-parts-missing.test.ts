import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A version without a code or a name of its type fails the manifest',
  // Both algorithms return failure, which their caller does not look at.
  observed: true,
  statements: ['manifest-version-code', 'manifest-version-name'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'no code',
      input: manifestWith({ version: { name: '1' } }),
      expect: { failure: ['version-code-missing'] },
    },
    {
      name: 'a code that is a string',
      input: manifestWith({ version: { code: '2041', name: '1' } }),
      expect: { failure: ['version-code-missing'] },
    },
    {
      name: 'no name',
      input: manifestWith({ version: { code: 1 } }),
      expect: { failure: ['version-name-missing'] },
    },
    {
      name: 'a name that is a number',
      input: manifestWith({ version: { code: 1, name: 1 } }),
      expect: { failure: ['version-name-missing'] },
    },
  ],
});
