import type { Findings } from '../findings.ts';
import { exists, type OrderedMap } from '../ordered-map.ts';
import type { Draft, WindowResource } from '../processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-background_text_style-member */
export function processBackgroundTextStyleMember(
  json: OrderedMap,
  window: Draft<WindowResource>,
  findings: Findings,
): void {
  // 1. Absent, not a string, or not one of the values: return.
  if (!exists(json, 'background_text_style')) return;
  const value = json['background_text_style'];
  if (value !== 'light' && value !== 'dark') {
    return findings
      .at('background_text_style')
      .add(
        'background-text-style-unknown',
        'background_text_style must be "light" or "dark"; its default is used.',
      );
  }
  // 2. Set it.
  window.background_text_style = value;
}
