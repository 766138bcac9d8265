import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A page that cannot be parsed as a URL is ignored, and the others stay',
  statements: ['manifest-pages-item-not-url'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'between two good ones',
      input: manifestWith({ pages: ['pages/a', 'https://[', 'pages/b'] }),
      expect: { output: { pages: ['pages/a', 'pages/b'] } },
    },
    {
      name: 'a bad port',
      input: manifestWith({ pages: ['//host:99999/', 'pages/a'] }),
      expect: { output: { pages: ['pages/a'] } },
    },
  ],
});
