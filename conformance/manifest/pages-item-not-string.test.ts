import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'One page that is no string loses all pages, and so fails the manifest',
  statements: ['manifest-pages-item-not-string', 'manifest-pages-required'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'a number',
      input: manifestWith({ pages: ['pages/a', 7] }),
      expect: { failure: ['pages-missing'] },
    },
    {
      name: 'null',
      input: manifestWith({ pages: [null, 'pages/a'] }),
      expect: { failure: ['pages-missing'] },
    },
    {
      name: 'an object',
      input: manifestWith({ pages: [{ path: 'pages/a' }] }),
      expect: { failure: ['pages-missing'] },
    },
  ],
});
