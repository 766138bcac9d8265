import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'The version has the code that the manifest gives',
  statements: ['manifest-version-code'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'a number',
      input: manifestWith({ version: { code: 2041, name: '1' } }),
      expect: { output: { version: { code: 2041 } } },
    },
  ],
});
