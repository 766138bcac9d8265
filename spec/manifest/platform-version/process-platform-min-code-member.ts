import { failure, success, type Result } from '../../result.ts';
import type { Findings } from '../findings.ts';
import { isNonNegativeInteger } from '../non-negative-integer.ts';
import type { OrderedMap } from '../ordered-map.ts';
import type { Draft, PlatformVersion } from '../processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-platform-version-s-min_code-member */
export function processPlatformMinCodeMember(
  json: OrderedMap,
  platformVersion: Draft<PlatformVersion>,
  findings: Findings,
): Result<void> {
  // 1. Absent or not a (non-negative integer) number: failure.
  const code = json['min_code'];
  if (!isNonNegativeInteger(code)) {
    return failure(
      findings
        .at('min_code')
        .violation(
          'platform-version-min-code-missing',
          'platform_version.min_code must be a non-negative integer.',
        ),
    );
  }
  // 2. Set it.
  platformVersion.min_code = code;
  return success(undefined);
}
