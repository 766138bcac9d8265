import { LEAST_MANIFEST, manifestBytes, manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A manifest is read as UTF-8, with or without a byte order mark',
  statements: ['packaging-manifest-parsed'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'not in ASCII',
      input: manifestBytes(JSON.stringify({ ...LEAST_MANIFEST, name: '小程序' })),
      expect: { output: { name: '小程序' } },
    },
    {
      name: 'byte order mark',
      input: manifestBytes(`\ufeff${JSON.stringify(manifestWith().manifest)}`),
      expect: { output: { name: 'Unit' } },
    },
  ],
});
