import { packageOf } from '../authoring/container-of.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A package that lacks the HTML of a widget of its manifest fails',
  statements: ['packaging-compatibility-widgets', 'packaging-check-resources'],
  needs: ['processing'],
  operation: 'process-package',
  cases: [
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
  ],
});
