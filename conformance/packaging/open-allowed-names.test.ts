import { containerOf } from '../authoring/container-of.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'Names of any script and with any other character open, in their own case and form',
  statements: ['packaging-names-utf8', 'packaging-zip-utf8-names', 'packaging-names-case-sensitive'],
  needs: ['processing'],
  operation: 'process-package',
  cases: [
    {
      name: 'scripts, signs and blanks',
      input: {
        container: containerOf({
          'common/小程序.png': '',
          'common/Ünïcödé, (1) & [2] {3} #4 %20.txt': '',
          'common/👩‍🚀.png': '',
          'common/.hidden': '',
          'common/a..b': '',
        }),
        uri: 'platform://miniapp/org.example.unit',
      },
      expect: { output: { startPage: 'pages/index/index' } },
    },
  ],
});
