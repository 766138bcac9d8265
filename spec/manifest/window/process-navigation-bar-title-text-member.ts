import type { Findings } from '../findings.ts';
import { exists, type OrderedMap } from '../ordered-map.ts';
import type { Draft, WindowResource } from '../processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-navigation_bar_title_text-member */
export function processNavigationBarTitleTextMember(
  json: OrderedMap,
  window: Draft<WindowResource>,
  findings: Findings,
): void {
  // 1. Absent or not a string: return.
  if (!exists(json, 'navigation_bar_title_text')) return;
  const text = json['navigation_bar_title_text'];
  if (typeof text !== 'string') {
    return findings
      .at('navigation_bar_title_text')
      .add(
        'navigation-bar-title-text-not-string',
        'navigation_bar_title_text must be a string; it is ignored.',
      );
  }
  // 2. Set it.
  window.navigation_bar_title_text = text;
}
