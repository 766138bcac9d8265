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
  const reason = json['reason'];
  if (typeof reason !== 'string' || reason === '') {
    return findings
      .at('reason')
      .add('permission-reason-invalid', 'reason must be a text for the user; it is ignored.');
  }
  // 2. Set it.
  permission.reason = reason;
}
