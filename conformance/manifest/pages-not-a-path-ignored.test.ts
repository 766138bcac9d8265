import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A page with a query, a fragment, an empty name or a hidden separator is no route',
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
    {
      name: 'hidden separators',
      input: manifestWith({ pages: ['pages%2Fa', '..%2F..%2Fb', 'pages%5Ca', 'pages\\c', 'pages/a'] }),
      expect: { output: { pages: ['pages/a'] } },
    },
  ],
});
