import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A page with a query, a fragment or an empty name is no route',
  statements: ['manifest-pages-items'],
  needs: ['processing'],
  observed: true,
  operation: 'process-manifest',
  cases: [
    {
      name: 'query',
      input: manifestWith({ pages: ['pages/a?x=1', 'pages/b'] }),
      expect: { output: { pages: ['pages/b'] } },
    },
    {
      name: 'fragment',
      input: manifestWith({ pages: ['pages/a#x', 'pages/b'] }),
      expect: { output: { pages: ['pages/b'] } },
    },
    {
      name: 'empty names',
      input: manifestWith({ pages: ['', 'pages/', 'pages//a', 'pages/b'] }),
      expect: { output: { pages: ['pages/b'] } },
    },
  ],
});
