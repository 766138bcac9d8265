import type { Findings } from './findings.ts';
import { exists, type OrderedMap } from './ordered-map.ts';
import type { Draft, ProcessedManifest } from './processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-device_type-member */
export function processDeviceTypeMember(
  json: OrderedMap,
  manifest: Draft<ProcessedManifest>,
  findings: Findings,
): void {
  // 1. Absent or not a list: return.
  if (!exists(json, 'device_type')) return;
  const at = findings.at('device_type');
  const written = json['device_type'];
  if (!Array.isArray(written))
    return at.add('device-type-not-list', 'device_type must be a list; it is ignored.');
  // 2. Begin an empty list.
  const deviceType: string[] = [];
  // 3. For each item:
  for (const [index, item] of written.entries()) {
    // 3.1. Not a string: return, and the whole member is as if absent.
    if (typeof item !== 'string') {
      return at
        .at(index)
        .add('device-type-item-not-string', 'Each device type must be a string; device_type is ignored.');
    }
    // 3.2. Append it.
    deviceType.push(item);
  }
  // 4. Set the list.
  manifest.device_type = deviceType;
}
