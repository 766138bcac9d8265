import type { Findings } from '../findings.ts';
import { isNonNegativeInteger } from '../non-negative-integer.ts';
import { exists, type OrderedMap } from '../ordered-map.ts';
import type { Draft, PlatformVersion } from '../processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-platform-version-s-target_code-member */
export function processPlatformTargetCodeMember(
  json: OrderedMap,
  platformVersion: Draft<PlatformVersion>,
  findings: Findings,
): void {
  // 1. Absent or not a (non-negative integer) number: return.
  if (!exists(json, 'target_code')) return;
  const at = findings.at('target_code');
  const code = json['target_code'];
  // (The text's summary has a string: ERRATA.md, M8.)
  if (typeof code === 'string' && /^[0-9]+$/.test(code)) {
    return at.add(
      'platform-version-target-code-string',
      'target_code is a number; write it without quotation marks. It is ignored.',
    );
  }
  if (!isNonNegativeInteger(code)) {
    return at.add(
      'platform-version-target-code-invalid',
      'target_code must be a non-negative integer; it is ignored.',
    );
  }
  // 2. Set it.
  platformVersion.target_code = code;
}
