import type { Findings } from '../findings.ts';
import { exists, type OrderedMap } from '../ordered-map.ts';
import type { Draft, WindowResource } from '../processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-auto_design_width-member */
export function processAutoDesignWidthMember(
  json: OrderedMap,
  window: Draft<WindowResource>,
  findings: Findings,
): void {
  // 1. Absent or not a boolean: return.
  if (!exists(json, 'auto_design_width')) return;
  const value = json['auto_design_width'];
  if (typeof value !== 'boolean') {
    return findings
      .at('auto_design_width')
      .add('auto-design-width-not-boolean', 'auto_design_width must be true or false; its default is used.');
  }
  // 2. Set it.
  window.auto_design_width = value;
}
