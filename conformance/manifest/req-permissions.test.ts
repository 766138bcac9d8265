import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'Permissions that have a name are kept in order, with a reason that is not empty',
  statements: [
    'manifest-permissions-items',
    'manifest-permission-name',
    'manifest-permission-reason',
    'manifest-permission-name-required',
  ],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'with and without reason',
      input: manifestWith({
        req_permissions: [
          { name: 'system.permission.LOCATION', reason: 'To show where you are' },
          { name: 'vendor.permission.ANY' },
        ],
      }),
      expect: {
        output: {
          req_permissions: [
            { name: 'system.permission.LOCATION', reason: 'To show where you are' },
            { name: 'vendor.permission.ANY', reason: null },
          ],
        },
      },
    },
    {
      name: 'unusable ones are left out',
      input: manifestWith({
        req_permissions: ['a', { reason: 'r' }, { name: '' }, { name: 3 }, null, { name: 'b' }],
      }),
      expect: { output: { req_permissions: [{ name: 'b' }] } },
    },
    {
      name: 'unusable reasons are left out',
      input: manifestWith({
        req_permissions: [
          { name: 'a', reason: '' },
          { name: 'b', reason: 5 },
        ],
      }),
      expect: {
        output: {
          req_permissions: [
            { name: 'a', reason: null },
            { name: 'b', reason: null },
          ],
        },
      },
    },
  ],
});
