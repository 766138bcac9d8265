import { failure, success, type Result } from '../../result.ts';
import type { Findings } from '../findings.ts';
import { exists, isOrderedMap, type OrderedMap } from '../ordered-map.ts';
import type { Draft, PlatformVersion, ProcessedManifest } from '../processed-manifest.ts';
import { processPlatformMinCodeMember } from './process-platform-min-code-member.ts';
import { processPlatformReleaseTypeMember } from './process-platform-release-type-member.ts';
import { processPlatformTargetCodeMember } from './process-platform-target-code-member.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-platform_version-member */
export function processPlatformVersionMember(
  json: OrderedMap,
  manifest: Draft<ProcessedManifest>,
  findings: Findings,
): Result<void> {
  // 1. Absent or not an ordered map: return.
  if (!exists(json, 'platform_version')) return success(undefined);
  const at = findings.at('platform_version');
  const written = json['platform_version'];
  if (!isOrderedMap(written)) {
    at.add('platform-version-not-object', 'platform_version must be an object.');
    return success(undefined);
  }
  // 2. Begin an empty map.
  const platformVersion: Draft<PlatformVersion> = {};
  // 3. Process min_code.
  const minCode = processPlatformMinCodeMember(written, platformVersion, at);
  // 4. Process target_code.
  processPlatformTargetCodeMember(written, platformVersion, at);
  // 5. Process release_type.
  processPlatformReleaseTypeMember(written, platformVersion, at);
  // 6. Without min_code: failure.
  const { min_code } = platformVersion;
  if (min_code === undefined) return minCode.ok ? failure() : minCode;
  // 7. Set the map.
  manifest.platform_version = { ...platformVersion, min_code };
  return success(undefined);
}
