import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'The platform version must have a min_code that is a number',
  statements: ['manifest-platform-min-code'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'a number',
      input: manifestWith({ platform_version: { min_code: 12 } }),
      expect: { output: { platform_version: { min_code: 12 } } },
    },
    {
      name: 'zero',
      input: manifestWith({ platform_version: { min_code: 0 } }),
      expect: { output: { platform_version: { min_code: 0 } } },
    },
    {
      name: 'absent',
      input: manifestWith({ platform_version: { target_code: 2 } }),
      expect: { failure: ['platform-version-min-code-missing'] },
    },
    {
      name: 'a string',
      input: manifestWith({ platform_version: { min_code: '1' } }),
      expect: { failure: ['platform-version-min-code-missing'] },
    },
    {
      name: 'null',
      input: manifestWith({ platform_version: { min_code: null } }),
      expect: { failure: ['platform-version-min-code-missing'] },
    },
  ],
});
