import { failure, success, type Result } from '../../result.ts';
import type { Findings } from '../findings.ts';
import type { OrderedMap } from '../ordered-map.ts';
import type { Draft, VersionResource } from '../processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-version-s-name-member */
export function processVersionNameMember(
  json: OrderedMap,
  version: Draft<VersionResource>,
  findings: Findings,
): Result<void> {
  // 1. Absent or not a string: failure.
  const name = json['name'];
  if (typeof name !== 'string') {
    return failure(
      findings.at('name').violation('version-name-missing', 'version.name must be a string such as "1.0.0".'),
    );
  }
  // 2. Set it.
  version.name = name;
  return success(undefined);
}
