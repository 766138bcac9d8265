import { failure, success, type Result } from '../../result.ts';
import type { Findings } from '../findings.ts';
import { isNonNegativeInteger } from '../non-negative-integer.ts';
import type { OrderedMap } from '../ordered-map.ts';
import type { Draft, VersionResource } from '../processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-version-s-code-member */
export function processVersionCodeMember(
  json: OrderedMap,
  version: Draft<VersionResource>,
  findings: Findings,
): Result<void> {
  const at = findings.at('code');
  // 1. Absent or not a number: failure.
  const written = json['code'];
  if (typeof written !== 'number') {
    return failure(
      at.violation('version-code-missing', 'version.code must be a number, a non-negative integer.'),
    );
  }
  // 2. Begin with 1.
  let code = 1;
  // 3. Greater than 0 (and an integer): take it.
  if (isNonNegativeInteger(written) && written > 0) code = written;
  else if (written === 0) at.add('version-code-zero', 'version.code 0 counts as 1; begin with 1.');
  else at.add('version-code-out-of-range', 'version.code must be a positive integer; 1 is used.');
  // 4. Set it. (The text names the number and the map alike: ERRATA.md, M6.)
  version.code = code;
  return success(undefined);
}
