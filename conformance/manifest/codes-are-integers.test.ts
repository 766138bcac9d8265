import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'Codes are non-negative integers; others count as absent',
  statements: ['manifest-platform-min-code-range', 'manifest-target-code', 'manifest-version-code'],
  needs: ['processing'],
  observed: true,
  operation: 'process-manifest',
  cases: [
    {
      name: 'negative min_code',
      input: manifestWith({ platform_version: { min_code: -1 } }),
      expect: { failure: ['platform-version-min-code-missing'] },
    },
    {
      name: 'min_code with a fraction',
      input: manifestWith({ platform_version: { min_code: 1.5 } }),
      expect: { failure: ['platform-version-min-code-missing'] },
    },
    {
      name: 'target_code with a fraction',
      input: manifestWith({ platform_version: { min_code: 1, target_code: 1.5 } }),
      expect: { output: { platform_version: { target_code: null } } },
    },
    {
      name: 'version code with a fraction',
      input: manifestWith({ version: { code: 1.5, name: '1' } }),
      expect: { output: { version: { code: 1 } } },
    },
  ],
});
