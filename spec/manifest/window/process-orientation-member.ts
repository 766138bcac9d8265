import type { Findings } from '../findings.ts';
import { exists, type OrderedMap } from '../ordered-map.ts';
import type { Draft, WindowResource } from '../processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-orientation-member */
export function processOrientationMember(
  json: OrderedMap,
  window: Draft<WindowResource>,
  findings: Findings,
): void {
  // 1. Absent, not a string, or not one of the values: return.
  if (!exists(json, 'orientation')) return;
  const value = json['orientation'];
  if (value !== 'portrait' && value !== 'landscape') {
    return findings
      .at('orientation')
      .add('orientation-unknown', 'orientation must be "portrait" or "landscape"; its default is used.');
  }
  // 2. Set it.
  window.orientation = value;
}
