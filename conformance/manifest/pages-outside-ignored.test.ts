import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'External URLs among the pages are ignored, and no route leads out of the package',
  statements: ['manifest-external-pages-ignored', 'manifest-paths-inside'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'other origins',
      input: manifestWith({
        pages: [
          'https://other.example/pages/a',
          '//other.example/b',
          'data:text/html,x',
          'javascript:0',
          'pages/a',
        ],
      }),
      expect: { output: { pages: ['pages/a'] } },
    },
    {
      name: 'dot segments stop at the root',
      input: manifestWith({ pages: ['../../pages/a', 'pages/%2e%2e/%2E%2E/%2e%2e/b'] }),
      expect: { output: { pages: ['pages/a', 'b'] } },
    },
  ],
});
