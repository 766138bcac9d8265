import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'Widgets with a name and a path in the package are kept in order, others are ignored',
  statements: [
    'manifest-widgets-items',
    'manifest-widget-members',
    'manifest-widget-name',
    'manifest-widget-path',
  ],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'two widgets',
      input: manifestWith({
        widgets: [
          { name: 'Z', path: 'widgets/z/z' },
          { name: 'A', path: '/widgets/a/a' },
        ],
      }),
      expect: {
        output: {
          widgets: [
            { name: 'Z', path: 'widgets/z/z' },
            { name: 'A', path: 'widgets/a/a' },
          ],
        },
      },
    },
    {
      name: 'unusable ones',
      input: manifestWith({
        widgets: [
          'widgets/a',
          { name: 'no path' },
          { path: 'widgets/no-name' },
          { name: 1, path: 'widgets/a' },
          { name: 'outside', path: 'https://other.example/' },
          { name: 'good', path: 'widgets/good' },
        ],
      }),
      expect: { output: { widgets: [{ name: 'good', path: 'widgets/good' }] } },
    },
    { name: 'an empty list', input: manifestWith({ widgets: [] }), expect: { output: { widgets: [] } } },
  ],
});
