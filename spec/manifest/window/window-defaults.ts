import type { WindowResource } from '../processed-manifest.ts';

/**
 * The members' values by default, as their own sections give them. The list in the algorithm has `fullscreen` as a
 * string, no `navigation_style`, and its value as the title (ERRATA.md, M4 and M5).
 */
export const WINDOW_DEFAULTS: WindowResource = {
  auto_design_width: false,
  background_color: '#ffffff',
  background_text_style: 'dark',
  design_width: 750,
  enable_pull_down_refresh: false,
  fullscreen: false,
  navigation_bar_background_color: '#000000',
  navigation_bar_text_style: 'white',
  navigation_style: 'default',
  on_reach_bottom_distance: 50,
  orientation: 'portrait',
};
