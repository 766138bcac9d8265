import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'The short name is a stripped string, and optional',
  statements: ['manifest-short-name-text'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'a string',
      input: manifestWith({ short_name: ' Mini ' }),
      expect: { output: { short_name: 'Mini' } },
    },
    { name: 'none', input: manifestWith(), expect: { output: { short_name: null } } },
    {
      name: 'a list',
      input: manifestWith({ short_name: ['Mini'] }),
      expect: { output: { short_name: null } },
    },
  ],
});
