import type { Findings } from '../findings.ts';
import { exists, type OrderedMap } from '../ordered-map.ts';
import type { Draft, WindowResource } from '../processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-fullscreen-member */
export function processFullscreenMember(
  json: OrderedMap,
  window: Draft<WindowResource>,
  findings: Findings,
): void {
  // 1. Absent or not a boolean: return.
  if (!exists(json, 'fullscreen')) return;
  const value = json['fullscreen'];
  if (typeof value !== 'boolean') {
    return findings
      .at('fullscreen')
      .add('fullscreen-not-boolean', 'fullscreen must be true or false; its default is used.');
  }
  // 2. Set it.
  window.fullscreen = value;
}
