import { containerOf } from '../authoring/container-of.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A file that is no page of the manifest is not opened by a URI',
  statements: ['packaging-start-page-override', 'packaging-limit-resources'],
  needs: ['processing'],
  observed: true,
  operation: 'determine-start-page',
  cases: [
    {
      name: 'a page that is there',
      input: {
        container: containerOf({ 'pages/secret/secret.html': '' }),
        uri: 'platform://miniapp/unit/pages/secret/secret',
      },
      expect: { output: { startPage: 'pages/index/index' } },
    },
    {
      name: 'a component',
      input: {
        container: containerOf({ 'common/part.html': '' }),
        uri: 'platform://miniapp/unit/common/part',
      },
      expect: { output: { startPage: 'pages/index/index' } },
    },
  ],
});
