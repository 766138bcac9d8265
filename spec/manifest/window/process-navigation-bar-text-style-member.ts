import type { Findings } from '../findings.ts';
import { exists, type OrderedMap } from '../ordered-map.ts';
import type { Draft, WindowResource } from '../processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-navigation_bar_text_style-member */
export function processNavigationBarTextStyleMember(
  json: OrderedMap,
  window: Draft<WindowResource>,
  findings: Findings,
): void {
  // 1. Absent, not a string, or not one of the values: return.
  if (!exists(json, 'navigation_bar_text_style')) return;
  const value = json['navigation_bar_text_style'];
  if (value !== 'white' && value !== 'black') {
    return findings
      .at('navigation_bar_text_style')
      .add(
        'navigation-bar-text-style-unknown',
        'navigation_bar_text_style must be "white" or "black"; its default is used.',
      );
  }
  // 2. Set it.
  window.navigation_bar_text_style = value;
}
