import type { Findings } from '../findings.ts';
import { exists, isOrderedMap, type OrderedMap } from '../ordered-map.ts';
import { processColorMember } from '../process-color-member.ts';
import type { Draft, ProcessedManifest, WindowResource } from '../processed-manifest.ts';
import { processAutoDesignWidthMember } from './process-auto-design-width-member.ts';
import { processBackgroundTextStyleMember } from './process-background-text-style-member.ts';
import { processDesignWidthMember } from './process-design-width-member.ts';
import { processEnablePullDownRefreshMember } from './process-enable-pull-down-refresh-member.ts';
import { processFullscreenMember } from './process-fullscreen-member.ts';
import { processNavigationBarTextStyleMember } from './process-navigation-bar-text-style-member.ts';
import { processNavigationBarTitleTextMember } from './process-navigation-bar-title-text-member.ts';
import { processNavigationStyleMember } from './process-navigation-style-member.ts';
import { processOnReachBottomDistanceMember } from './process-on-reach-bottom-distance-member.ts';
import { processOrientationMember } from './process-orientation-member.ts';
import { WINDOW_DEFAULTS } from './window-defaults.ts';

type Mutable<T> = { -readonly [Member in keyof T]: T[Member] };

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-member */
export function processWindowMember(
  json: OrderedMap,
  manifest: Draft<ProcessedManifest>,
  findings: Findings,
): void {
  // 2. Begin with the defaults. (Before step 1: they hold without the member too, ERRATA.md, M4.)
  const window: Mutable<WindowResource> = { ...WINDOW_DEFAULTS };
  manifest.window = window;
  // 1. Absent or not an ordered map: return.
  if (!exists(json, 'window')) return;
  const at = findings.at('window');
  const written = json['window'];
  if (!isOrderedMap(written))
    return at.add('window-not-object', 'window must be an object; the defaults are used.');
  // 3. Process auto_design_width.
  processAutoDesignWidthMember(written, window, at);
  // 4. Process background_color.
  processColorMember(written, window, 'background_color', at);
  // 5. Process background_text_style.
  processBackgroundTextStyleMember(written, window, at);
  // 6. Process design_width.
  processDesignWidthMember(written, window, at);
  // 7. Process enable_pull_down_refresh.
  processEnablePullDownRefreshMember(written, window, at);
  // 8. Process fullscreen.
  processFullscreenMember(written, window, at);
  // 9. Process navigation_bar_background_color.
  processColorMember(written, window, 'navigation_bar_background_color', at);
  // 10. Process navigation_bar_text_style.
  processNavigationBarTextStyleMember(written, window, at);
  // 11. Process navigation_bar_title_text.
  processNavigationBarTitleTextMember(written, window, at);
  // 12. Process navigation_style.
  processNavigationStyleMember(written, window, at);
  // 13. Process on_reach_bottom_distance.
  processOnReachBottomDistanceMember(written, window, at);
  // 14. Process orientation.
  processOrientationMember(written, window, at);
  // 15. (auto_design_width a second time changes nothing: ERRATA.md, M12.) 16. The window is set already.
}
