import { failure, success, type Result, type Violation } from '../../result.ts';
import type { Findings } from '../findings.ts';
import { exists, isOrderedMap, type OrderedMap } from '../ordered-map.ts';
import type { Draft, ProcessedManifest, VersionResource } from '../processed-manifest.ts';
import { processVersionCodeMember } from './process-version-code-member.ts';
import { processVersionNameMember } from './process-version-name-member.ts';

/**
 * The sub-algorithms' failure fails this one; the text ignores it, and a version without code or name would come out
 * (ERRATA.md, M9).
 *
 * https://w3c.github.io/miniapp-manifest/#dfn-process-the-version-member
 */
export function processVersionMember(
  json: OrderedMap,
  manifest: Draft<ProcessedManifest>,
  findings: Findings,
): Result<void> {
  // 1. Absent or not an ordered map: return.
  if (!exists(json, 'version')) return success(undefined);
  const at = findings.at('version');
  const written = json['version'];
  if (!isOrderedMap(written)) {
    at.add('version-not-object', 'version must be an object with "code" and "name".');
    return success(undefined);
  }
  // 2. Begin an empty map.
  const version: Draft<VersionResource> = {};
  // 3. Process code. 4. Process name.
  const violations: Violation[] = [];
  for (const result of [
    processVersionCodeMember(written, version, at),
    processVersionNameMember(written, version, at),
  ]) {
    if (!result.ok) violations.push(...result.violations);
  }
  const { code, name } = version;
  if (code === undefined || name === undefined) return failure(...violations);
  // 5. Set the map.
  manifest.version = { code, name };
  return success(undefined);
}
