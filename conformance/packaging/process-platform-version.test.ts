import { packageOf } from '../authoring/container-of.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A package that needs a newer platform than the host has fails',
  statements: ['packaging-compatibility', 'packaging-compatibility-platform'],
  needs: ['processing'],
  operation: 'process-package',
  cases: [
    {
      name: 'newer',
      input: {
        container: packageOf({ platform_version: { min_code: 6 } }),
        uri: 'platform://miniapp/unit',
        host: { platformVersion: 5 },
      },
      expect: { failure: ['platform-version-too-low'] },
    },
    {
      name: 'the same',
      input: {
        container: packageOf({ platform_version: { min_code: 5 } }),
        uri: 'platform://miniapp/unit',
        host: { platformVersion: 5 },
      },
      expect: { output: { startPage: 'pages/index/index' } },
    },
    {
      name: 'a newer target only',
      input: {
        container: packageOf({ platform_version: { min_code: 1, target_code: 9 } }),
        uri: 'platform://miniapp/unit',
        host: { platformVersion: 5 },
      },
      expect: { output: { startPage: 'pages/index/index' } },
    },
  ],
});
