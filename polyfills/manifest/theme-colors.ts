import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import { isDark, readHex, WHITE } from '../mini-app/window/contrast.ts';

/** The colour of what is around a page, `#rrggbb` or `#rrggbbaa`, for each scheme that a person may prefer. */
export interface ThemeColors {
  readonly light: string;
  readonly dark: string;
}

const PLAIN: ThemeColors = { light: '#ffffff', dark: '#000000' };

/**
 * The navigation bar's colour is the theme's. `color_scheme` overrides it: a colour that does not belong to the scheme
 * gives way to white or black; "auto" follows what the person prefers.
 *
 * @see https://w3c.github.io/miniapp-manifest/#dfn-color_scheme
 */
export function themeColors({
  color_scheme,
  window,
}: Pick<ProcessedManifest, 'color_scheme' | 'window'>): ThemeColors {
  const own = window.navigation_bar_background_color;
  const belongsTo = isDark(readHex(own, WHITE) ?? WHITE) ? 'dark' : 'light';
  const inScheme = (scheme: keyof ThemeColors): string => (scheme === belongsTo ? own : PLAIN[scheme]);
  if (color_scheme === undefined) return { light: own, dark: own };
  return {
    light: inScheme(color_scheme === 'auto' ? 'light' : color_scheme),
    dark: inScheme(color_scheme === 'auto' ? 'dark' : color_scheme),
  };
}
