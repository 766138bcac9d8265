import type { Findings } from '../findings.ts';
import type { OrderedMap } from '../ordered-map.ts';
import type { Draft, PermissionResource } from '../processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-permission-resource-s-name-member */
export function processPermissionNameMember(
  json: OrderedMap,
  permission: Draft<PermissionResource>,
  findings: Findings,
): void {
  // 1. Absent, not a string, or empty: return.
  const name = json['name'];
  if (typeof name !== 'string' || name === '') {
    return findings
      .at('name')
      .add('permission-name-missing', 'A permission must have a "name" that is not empty; it is ignored.');
  }
  // 2. Set it.
  permission.name = name;
}
