import { containerOf, packageOf } from '../authoring/container-of.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: "The URI's path is percent-decoded once, and an encoded solidus never separates",
  statements: ['packaging-start-page-uri-path'],
  needs: ['processing'],
  operation: 'determine-start-page',
  cases: [
    {
      name: 'not in ASCII',
      input: {
        container: packageOf({ pages: ['pages/index/index', 'pages/页'] }, { 'pages/页.html': '' }),
        uri: 'platform://miniapp/unit/pages/%E9%A1%B5',
      },
      expect: { output: { startPage: 'pages/页' } },
    },
    {
      name: 'letters',
      input: { container: containerOf(), uri: 'platform://miniapp/unit/pages/second/%73econd' },
      expect: { output: { startPage: 'pages/second/second' } },
    },
    {
      name: 'a solidus',
      input: { container: containerOf(), uri: 'platform://miniapp/unit/pages%2Fsecond%2Fsecond' },
      expect: { output: { startPage: 'pages/index/index' } },
    },
    {
      name: 'twice',
      input: { container: containerOf(), uri: 'platform://miniapp/unit/pages/second/%2573econd' },
      expect: { output: { startPage: 'pages/index/index' } },
    },
    {
      name: 'not UTF-8',
      input: { container: containerOf(), uri: 'platform://miniapp/unit/pages/second/%FF' },
      expect: { output: { startPage: 'pages/index/index' } },
    },
  ],
});
