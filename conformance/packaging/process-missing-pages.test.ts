import { containerOf } from '../authoring/container-of.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A package that lacks the HTML of a page of its manifest fails',
  statements: [
    'packaging-compatibility-pages',
    'packaging-page-needs-html',
    'manifest-missing-pages-ignored',
  ],
  needs: ['processing'],
  // Manifest has such a route ignored.
  observed: true,
  operation: 'process-package',
  cases: [
    {
      name: 'the second page',
      input: { container: containerOf({ 'pages/second/second.html': null }), uri: 'platform://miniapp/unit' },
      expect: { failure: ['page-missing'] },
    },
    {
      name: 'a page of script and style only',
      input: {
        container: containerOf({
          'pages/second/second.html': null,
          'pages/second/second.js': '',
          'pages/second/second.css': '',
        }),
        uri: 'platform://miniapp/unit',
      },
      expect: { failure: ['page-missing'] },
    },
    {
      name: 'a page in another case',
      input: {
        container: containerOf({ 'pages/second/second.html': null, 'pages/second/Second.html': '' }),
        uri: 'platform://miniapp/unit',
      },
      expect: { failure: ['page-missing'] },
    },
  ],
});
