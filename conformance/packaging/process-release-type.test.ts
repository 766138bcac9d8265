import { packageOf } from '../authoring/container-of.ts';
import { unit } from '../authoring/test-format.ts';

const FOR_BETA = packageOf({ platform_version: { min_code: 1, release_type: 'Beta1' } });

export default unit({
  title: 'A package for another release type of the platform than the host has fails',
  statements: ['packaging-compatibility-platform', 'manifest-release-type'],
  needs: ['processing'],
  observed: true,
  operation: 'process-package',
  cases: [
    {
      name: 'another',
      input: { container: FOR_BETA, uri: 'platform://miniapp/unit', host: { releaseType: 'Release' } },
      expect: { failure: ['platform-release-type-differs'] },
    },
    {
      name: 'the same',
      input: { container: FOR_BETA, uri: 'platform://miniapp/unit', host: { releaseType: 'Beta1' } },
      expect: { output: { startPage: 'pages/index/index' } },
    },
    {
      name: 'a host that says none',
      input: { container: FOR_BETA, uri: 'platform://miniapp/unit' },
      expect: { output: { startPage: 'pages/index/index' } },
    },
  ],
});
