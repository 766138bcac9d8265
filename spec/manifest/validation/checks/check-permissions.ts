import { PERMISSION_TABLE } from '../../../permissions/permission-table.ts';
import type { Findings } from '../../findings.ts';
import { isOrderedMap, type OrderedMap } from '../../ordered-map.ts';

const KNOWN_NAMES = new Set(PERMISSION_TABLE.map(({ name }) => name));

/**
 * Permissions without a reason, asked for twice, or with a name that no host here knows.
 *
 * https://w3c.github.io/miniapp-manifest/#dfn-req_permissions
 */
export function checkPermissions(json: OrderedMap, findings: Findings): void {
  const permissions = json['req_permissions'];
  if (!Array.isArray(permissions)) return;
  const at = findings.at('req_permissions');
  const names = new Set<string>();
  for (const [index, permission] of permissions.entries()) {
    if (!isOrderedMap(permission)) continue;
    const { name, reason } = permission;
    if (typeof name !== 'string' || name === '') continue;
    if (reason === undefined) {
      at.at(index).add(
        'permission-reason-missing',
        'A "reason" should tell the user why the MiniApp needs this.',
      );
    }
    if (names.has(name)) {
      at.at(index)
        .at('name')
        .add('permission-repeated', 'This permission stands in the list before; keep one.');
    } else if (!KNOWN_NAMES.has(name)) {
      at.at(index)
        .at('name')
        .add('permission-name-unknown', 'This is none of the known permission names; hosts may not know it.');
    }
    names.add(name);
  }
}
