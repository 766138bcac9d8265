import type { Findings } from '../findings.ts';
import { exists, isOrderedMap, type OrderedMap } from '../ordered-map.ts';
import type { Draft, PermissionResource, ProcessedManifest } from '../processed-manifest.ts';
import { processPermissionNameMember } from './process-permission-name-member.ts';
import { processPermissionReasonMember } from './process-permission-reason-member.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-req_permissions-member */
export function processReqPermissionsMember(
  json: OrderedMap,
  manifest: Draft<ProcessedManifest>,
  findings: Findings,
): void {
  // 1. Absent or not a list: return.
  if (!exists(json, 'req_permissions')) return;
  const at = findings.at('req_permissions');
  const written = json['req_permissions'];
  if (!Array.isArray(written))
    return at.add('req-permissions-not-list', 'req_permissions must be a list; it is ignored.');
  // 2. Begin an empty list.
  const permissions: PermissionResource[] = [];
  // 3. For each item:
  for (const [index, item] of written.entries()) {
    // 3.1. Not an ordered map: go on.
    if (!isOrderedMap(item)) {
      at.at(index).add(
        'permission-not-object',
        'A permission must be an object with a "name"; it is ignored.',
      );
      continue;
    }
    // 3.2. Begin an empty map.
    const permission: Draft<PermissionResource> = {};
    // 3.3. Process name.
    const inside = at.at(index);
    processPermissionNameMember(item, permission, inside);
    // 3.4. Without a name: go on.
    const { name } = permission;
    if (name === undefined) continue;
    // 3.5. Process reason.
    processPermissionReasonMember(item, permission, inside);
    // 3.6. Append it.
    permissions.push({ ...permission, name });
  }
  // 4. Set the list.
  manifest.req_permissions = permissions;
}
