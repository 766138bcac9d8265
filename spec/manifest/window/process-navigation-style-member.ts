import type { Findings } from '../findings.ts';
import { exists, type OrderedMap } from '../ordered-map.ts';
import type { Draft, WindowResource } from '../processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-navigation_style-member */
export function processNavigationStyleMember(
  json: OrderedMap,
  window: Draft<WindowResource>,
  findings: Findings,
): void {
  // 1. Absent, not a string, or not one of the values: return.
  if (!exists(json, 'navigation_style')) return;
  const value = json['navigation_style'];
  if (value !== 'default' && value !== 'custom') {
    return findings
      .at('navigation_style')
      .add(
        'navigation-style-unknown',
        'navigation_style must be "default" or "custom"; its default is used.',
      );
  }
  // 2. Set it.
  window.navigation_style = value;
}
