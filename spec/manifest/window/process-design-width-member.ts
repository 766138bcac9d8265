import type { Findings } from '../findings.ts';
import { isNonNegativeInteger } from '../non-negative-integer.ts';
import { exists, type OrderedMap } from '../ordered-map.ts';
import type { Draft, WindowResource } from '../processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-design_width-member */
export function processDesignWidthMember(
  json: OrderedMap,
  window: Draft<WindowResource>,
  findings: Findings,
): void {
  // 1. Absent, not a number, or less than 0 (or not an integer): return.
  if (!exists(json, 'design_width')) return;
  const value = json['design_width'];
  if (!isNonNegativeInteger(value)) {
    return findings
      .at('design_width')
      .add('design-width-invalid', 'design_width must be a non-negative integer; its default is used.');
  }
  // 2. Set it.
  window.design_width = value;
}
