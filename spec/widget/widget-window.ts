import type { WindowResource } from '../manifest/processed-manifest.ts';

/** The members of the manifest's `window` that mean something where there is neither a screen nor a bar of one's own. */
export const WIDGET_WINDOW_MEMBERS = ['auto_design_width', 'background_color', 'design_width'] as const;

export type WidgetWindow = Pick<WindowResource, (typeof WIDGET_WINDOW_MEMBERS)[number]>;

/**
 * What a widget has of the manifest's `window`. `fullscreen` is ignored, as the text says; so is whatever else belongs to
 * the whole screen: orientation, the navigation bar, pulling down, reaching the bottom (ERRATA.md, W4).
 *
 * @see https://w3c.github.io/miniapp-widget/req/#manifest
 */
export function widgetWindow(window: WindowResource): WidgetWindow {
  const { auto_design_width, background_color, design_width } = window;
  return { auto_design_width, background_color, design_width };
}
