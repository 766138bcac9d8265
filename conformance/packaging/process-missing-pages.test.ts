import { containerOf, packageOf } from '../authoring/container-of.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A package that lacks the HTML of a page or widget of its manifest fails',
  statements: [
    'packaging-compatibility-pages',
    'packaging-compatibility-widgets',
    'packaging-page-needs-html',
    'packaging-check-resources',
  ],
  needs: ['processing'],
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
      name: 'a widget',
      input: {
        container: packageOf({ widgets: [{ name: 'W', path: 'widgets/w/w' }] }),
        uri: 'platform://miniapp/unit',
      },
      expect: { failure: ['widget-missing'] },
    },
    {
      name: 'a widget that is there',
      input: {
        container: packageOf({ widgets: [{ name: 'W', path: 'widgets/w/w' }] }, { 'widgets/w/w.html': '' }),
        uri: 'platform://miniapp/unit',
      },
      expect: { output: { startPage: 'pages/index/index' } },
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
