import { containerOf, packageOf } from '../authoring/container-of.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: "The start page is the URI's where the package has it, else the first of the manifest",
  statements: ['packaging-start-page-first', 'packaging-start-page-uri-path', 'packaging-start-page-unknown'],
  needs: ['processing'],
  operation: 'determine-start-page',
  cases: [
    {
      name: 'no path',
      input: { container: containerOf(), uri: 'platform://miniapp/unit' },
      expect: { output: { startPage: 'pages/index/index' } },
    },
    {
      name: 'a solidus',
      input: { container: containerOf(), uri: 'platform://miniapp/unit/' },
      expect: { output: { startPage: 'pages/index/index' } },
    },
    {
      name: 'a page',
      input: { container: containerOf(), uri: 'platform://miniapp/unit/pages/second/second' },
      expect: { output: { startPage: 'pages/second/second' } },
    },
    {
      name: 'with version, query and fragment',
      input: {
        container: containerOf(),
        uri: 'platform://miniapp/unit;version=1/pages/second/second?a=/b#c',
      },
      expect: { output: { startPage: 'pages/second/second' } },
    },
    {
      name: 'unknown',
      input: { container: containerOf(), uri: 'platform://miniapp/unit/pages/third/third' },
      expect: { output: { startPage: 'pages/index/index' } },
    },
    {
      name: 'in another case',
      input: { container: containerOf(), uri: 'platform://miniapp/unit/pages/Second/second' },
      expect: { output: { startPage: 'pages/index/index' } },
    },
    {
      name: 'a folder',
      input: { container: containerOf(), uri: 'platform://miniapp/unit/pages/second' },
      expect: { output: { startPage: 'pages/index/index' } },
    },
    {
      name: 'the order of pages decides',
      input: {
        container: packageOf({ pages: ['pages/second/second', 'pages/index/index'] }),
        uri: 'platform://miniapp/unit',
      },
      expect: { output: { startPage: 'pages/second/second' } },
    },
  ],
});
