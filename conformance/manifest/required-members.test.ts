import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A manifest with the six required members is processed, and fails without any one of them',
  statements: [
    'manifest-required-members',
    'manifest-name-required',
    'manifest-icons-required',
    'manifest-app-id-required',
    'manifest-pages-required',
    'manifest-platform-version-required',
    'manifest-version-required',
  ],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'all six',
      input: manifestWith(),
      expect: {
        output: {
          app_id: 'org.example.unit',
          name: 'Unit',
          pages: ['pages/index/index', 'pages/second/second'],
          platform_version: { min_code: 1 },
          version: { code: 1, name: '1.0.0' },
        },
      },
    },
    { name: 'no name', input: manifestWith({ name: undefined }), expect: { failure: ['name-missing'] } },
    { name: 'no icons', input: manifestWith({ icons: undefined }), expect: { failure: ['icons-missing'] } },
    {
      name: 'no app_id',
      input: manifestWith({ app_id: undefined }),
      expect: { failure: ['app-id-missing'] },
    },
    { name: 'no pages', input: manifestWith({ pages: undefined }), expect: { failure: ['pages-missing'] } },
    {
      name: 'no platform_version',
      input: manifestWith({ platform_version: undefined }),
      expect: { failure: ['platform-version-missing'] },
    },
    {
      name: 'no version',
      input: manifestWith({ version: undefined }),
      expect: { failure: ['version-missing'] },
    },
  ],
});
