import type { Findings } from '../findings.ts';
import { exists, type OrderedMap } from '../ordered-map.ts';
import type { Draft, PlatformVersion } from '../processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-platform-version-s-release_type-member */
export function processPlatformReleaseTypeMember(
  json: OrderedMap,
  platformVersion: Draft<PlatformVersion>,
  findings: Findings,
): void {
  // 1. Absent or not a string: return.
  if (!exists(json, 'release_type')) return;
  const releaseType = json['release_type'];
  if (typeof releaseType !== 'string') {
    return findings
      .at('release_type')
      .add('platform-version-release-type-not-string', 'release_type must be a string; it is ignored.');
  }
  // 2. Set it.
  platformVersion.release_type = releaseType;
}
