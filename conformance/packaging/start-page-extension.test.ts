import { containerOf, packageOf } from '../authoring/container-of.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A route means the same page with and without its extension',
  statements: ['packaging-start-page-uri-path', 'manifest-pages-extension'],
  needs: ['processing'],
  operation: 'determine-start-page',
  cases: [
    {
      name: 'in the manifest',
      input: { container: packageOf({ pages: ['pages/index/index.html'] }), uri: 'platform://miniapp/unit' },
      expect: { output: { startPage: 'pages/index/index' } },
    },
    {
      name: 'in the URI',
      input: { container: containerOf(), uri: 'platform://miniapp/unit/pages/second/second.html' },
      expect: { output: { startPage: 'pages/second/second' } },
    },
    {
      name: 'in both',
      input: {
        container: packageOf({ pages: ['pages/index/index', 'pages/second/second.html'] }),
        uri: 'platform://miniapp/unit/pages/second/second.html',
      },
      expect: { output: { startPage: 'pages/second/second' } },
    },
  ],
});
