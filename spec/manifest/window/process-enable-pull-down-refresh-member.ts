import type { Findings } from '../findings.ts';
import { exists, type OrderedMap } from '../ordered-map.ts';
import type { Draft, WindowResource } from '../processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-enable_pull_down_refresh-member */
export function processEnablePullDownRefreshMember(
  json: OrderedMap,
  window: Draft<WindowResource>,
  findings: Findings,
): void {
  // 1. Absent or not a boolean: return.
  if (!exists(json, 'enable_pull_down_refresh')) return;
  const value = json['enable_pull_down_refresh'];
  if (typeof value !== 'boolean') {
    return findings
      .at('enable_pull_down_refresh')
      .add(
        'enable-pull-down-refresh-not-boolean',
        'enable_pull_down_refresh must be true or false; its default is used.',
      );
  }
  // 2. Set it.
  window.enable_pull_down_refresh = value;
}
