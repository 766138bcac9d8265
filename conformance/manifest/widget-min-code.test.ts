import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A widget without a min_code has the one of the platform version',
  statements: ['manifest-widget-min-code', 'manifest-widget-min-code-default'],
  needs: ['processing'],
  // The prose has a number and this default, the algorithm a string and another.
  observed: true,
  operation: 'process-manifest',
  cases: [
    {
      name: 'own and inherited',
      input: manifestWith({
        platform_version: { min_code: 4 },
        widgets: [
          { name: 'own', path: 'widgets/a', min_code: 6 },
          { name: 'none', path: 'widgets/b' },
          { name: 'wrong', path: 'widgets/c', min_code: true },
        ],
      }),
      expect: { output: { widgets: [{ min_code: 6 }, { min_code: 4 }, { min_code: 4 }] } },
    },
  ],
});
