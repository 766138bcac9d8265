import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'Processing ignores every optional member of a wrong type',
  statements: ['manifest-optional-ignored', 'manifest-widgets-list', 'manifest-permissions-list'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'all at once',
      input: manifestWith({
        dir: 1,
        lang: ['en'],
        short_name: {},
        description: 5,
        color_scheme: true,
        device_type: 'phone',
        req_permissions: { name: 'camera' },
        widgets: {},
        window: [],
      }),
      expect: {
        output: {
          dir: 'auto',
          lang: null,
          short_name: null,
          description: null,
          color_scheme: null,
          device_type: null,
          req_permissions: null,
          widgets: null,
        },
      },
    },
  ],
});
