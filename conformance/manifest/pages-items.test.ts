import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'Page routes keep their order, with and without an extension, relative to the root of the package',
  statements: ['manifest-pages-items', 'manifest-pages-extension'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'in order',
      input: manifestWith({ pages: ['pages/z/z', 'pages/a/a.html', 'pages/m'] }),
      expect: { output: { pages: ['pages/z/z', 'pages/a/a.html', 'pages/m'] } },
    },
    {
      name: 'forms of one route',
      input: manifestWith({ pages: ['./pages/a', '/pages/b', 'pages/x/../c'] }),
      expect: { output: { pages: ['pages/a', 'pages/b', 'pages/c'] } },
    },
    {
      name: 'percent-encoded once, and not in ASCII',
      input: manifestWith({ pages: ['pages/a%20b', 'pages/100%2525', 'pages/首页'] }),
      expect: { output: { pages: ['pages/a b', 'pages/100%25', 'pages/首页'] } },
    },
  ],
});
