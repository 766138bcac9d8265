import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A version code that is not greater than 0 becomes 1',
  statements: ['manifest-version-code-positive'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'zero',
      input: manifestWith({ version: { code: 0, name: '1' } }),
      expect: { output: { version: { code: 1 } } },
    },
    {
      name: 'negative',
      input: manifestWith({ version: { code: -5, name: '1' } }),
      expect: { output: { version: { code: 1 } } },
    },
    {
      name: 'one',
      input: manifestWith({ version: { code: 1, name: '1' } }),
      expect: { output: { version: { code: 1 } } },
    },
    {
      name: 'two stays',
      input: manifestWith({ version: { code: 2, name: '1' } }),
      expect: { output: { version: { code: 2 } } },
    },
  ],
});
