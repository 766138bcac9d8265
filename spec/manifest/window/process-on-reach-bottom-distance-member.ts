import type { Findings } from '../findings.ts';
import { isNonNegativeInteger } from '../non-negative-integer.ts';
import { exists, type OrderedMap } from '../ordered-map.ts';
import type { Draft, WindowResource } from '../processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-on_reach_bottom_distance-member */
export function processOnReachBottomDistanceMember(
  json: OrderedMap,
  window: Draft<WindowResource>,
  findings: Findings,
): void {
  // 1. Absent, not a number, or less than 0 (or not an integer): return.
  if (!exists(json, 'on_reach_bottom_distance')) return;
  const value = json['on_reach_bottom_distance'];
  if (!isNonNegativeInteger(value)) {
    return findings
      .at('on_reach_bottom_distance')
      .add(
        'on-reach-bottom-distance-invalid',
        'on_reach_bottom_distance must be a non-negative integer; its default is used.',
      );
  }
  // 2. Set it.
  window.on_reach_bottom_distance = value;
}
