import type { Findings } from './findings.ts';
import { exists, type OrderedMap } from './ordered-map.ts';
import type { Draft, ProcessedManifest } from './processed-manifest.ts';

/** Characters that the `id` of a MiniApp URI can hold. */
const WRITABLE_IN_A_URI = /^[A-Za-z0-9._~-]+$/;

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-app_id-member */
export function processAppIdMember(
  json: OrderedMap,
  manifest: Draft<ProcessedManifest>,
  findings: Findings,
): void {
  // 1. Absent or not a string: return.
  if (!exists(json, 'app_id')) return;
  const appId = json['app_id'];
  if (typeof appId !== 'string')
    return findings.at('app_id').add('app-id-not-string', 'app_id must be a string.');
  // 2. Set it, code point by code point.
  manifest.app_id = appId;
  if (!WRITABLE_IN_A_URI.test(appId)) {
    findings
      .at('app_id')
      .add('app-id-not-addressable', 'No MiniApp URI can hold this app_id; use letters, digits, ".", "-".');
  }
}
