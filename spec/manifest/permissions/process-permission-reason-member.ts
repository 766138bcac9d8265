import type { Findings } from '../findings.ts';
import { exists, type OrderedMap } from '../ordered-map.ts';
import type { Draft, PermissionResource } from '../processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-permission-resource-s-reason-member */
export function processPermissionReasonMember(
  json: OrderedMap,
  permission: Draft<PermissionResource>,
  findings: Findings,
): void {
  // 1. Absent, not a string, or empty: return.
  if (!exists(json, 'reason')) return;
  const at = findings.at('reason');
  const reason = json['reason'];
  if (typeof reason !== 'string') {
    return at.add('permission-reason-not-string', 'reason must be a text for the user; it is ignored.');
  }
  if (reason === '') {
    return at.add(
      'permission-reason-empty',
      'The reason is empty; tell the user why the MiniApp needs this.',
    );
  }
  // 2. Set it.
  permission.reason = reason;
}
