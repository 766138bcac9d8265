import { names } from '../channel/names.ts';
/**
 * Elements that never come into a view: what runs script, opens another document, changes how addresses resolve, or
 * acts on the host's origin. Neither sandbox nor policy stops all of them.
 */
const FORBIDDEN = new Set<string>(
  names(
    'script noscript base meta handler discard iframe frame frameset noframes object embed applet',
    'portal fencedframe webview controlledframe model permission geolocation usermedia camera',
    'microphone install',
  ),
);

/** How an element of a page appears in its view: as itself, as the stylesheet that it links, or not at all. */
export function appearance(name: string): 'itself' | 'linked-sheet' | 'nothing' {
  const lower = name.toLowerCase();
  if (lower === 'link') return 'linked-sheet';
  return FORBIDDEN.has(lower) ? 'nothing' : 'itself';
}

/**
 * Whether a link with this `rel` attribute is a stylesheet that applies. No other kind has an effect in a view;
 * alternate stylesheets are off until somebody chooses them, and nobody can.
 */
export function isStylesheetLink(rel: string | null | undefined): boolean {
  const words = (rel ?? '').toLowerCase().split(/\s+/);
  return words.includes('stylesheet') && !words.includes('alternate');
}
