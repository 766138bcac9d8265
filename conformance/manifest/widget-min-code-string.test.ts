import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A min_code of a widget that is a string of digits is taken as the number',
  statements: ['manifest-widget-min-code'],
  needs: ['processing'],
  observed: true,
  operation: 'process-manifest',
  cases: [
    {
      name: "the specification's own example",
      input: manifestWith({ widgets: [{ name: 'widget', min_code: '2', path: 'widgets/index/index' }] }),
      expect: { output: { widgets: [{ min_code: 2 }] } },
    },
  ],
});
