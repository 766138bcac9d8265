import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A required member of a wrong type counts as missing',
  statements: [
    'manifest-required-members',
    'manifest-name-required',
    'manifest-icons-required',
    'manifest-app-id-required',
    'manifest-pages-list',
    'manifest-platform-version-object',
    'manifest-version-object',
  ],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    { name: 'name is a number', input: manifestWith({ name: 7 }), expect: { failure: ['name-missing'] } },
    {
      name: 'icons is an object',
      input: manifestWith({ icons: { src: 'i.png' } }),
      expect: { failure: ['icons-missing'] },
    },
    {
      name: 'app_id is null',
      input: manifestWith({ app_id: null }),
      expect: { failure: ['app-id-missing'] },
    },
    {
      name: 'pages is a string',
      input: manifestWith({ pages: 'pages/index/index' }),
      expect: { failure: ['pages-missing'] },
    },
    {
      name: 'platform_version is a list',
      input: manifestWith({ platform_version: [1] }),
      expect: { failure: ['platform-version-missing'] },
    },
    {
      name: 'version is a string',
      input: manifestWith({ version: '1.0.0' }),
      expect: { failure: ['version-missing'] },
    },
  ],
});
