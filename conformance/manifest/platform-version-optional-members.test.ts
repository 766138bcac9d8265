import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'target_code and release_type are taken when they are of their type, and ignored otherwise',
  statements: ['manifest-target-code', 'manifest-release-type'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'both',
      input: manifestWith({ platform_version: { min_code: 1, target_code: 3, release_type: 'Beta1' } }),
      expect: { output: { platform_version: { min_code: 1, target_code: 3, release_type: 'Beta1' } } },
    },
    {
      name: 'of wrong types',
      input: manifestWith({ platform_version: { min_code: 1, target_code: '3', release_type: 1 } }),
      expect: { output: { platform_version: { min_code: 1, target_code: null, release_type: null } } },
    },
  ],
});
