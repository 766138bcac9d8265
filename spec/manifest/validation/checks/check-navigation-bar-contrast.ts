import type { Findings } from '../../findings.ts';
import { isOrderedMap, type OrderedMap } from '../../ordered-map.ts';
import type { Draft, ProcessedManifest } from '../../processed-manifest.ts';
import { hexContrast } from '../hex-contrast.ts';

/** https://www.w3.org/TR/WCAG22/#contrast-minimum */
const LEAST_CONTRAST = 4.5;

/**
 * Text in the navigation bar that is hard to read, in a bar that the user agent draws.
 *
 * https://w3c.github.io/miniapp-manifest/#accessibility-considerations
 */
export function checkNavigationBarContrast(
  json: OrderedMap,
  { window }: Draft<ProcessedManifest>,
  findings: Findings,
): void {
  const written = json['window'];
  if (window === undefined || !isOrderedMap(written) || window.navigation_style === 'custom') return;
  const { navigation_bar_background_color: background, navigation_bar_text_style: text } = window;
  if (written['navigation_bar_background_color'] === undefined && text === 'white') return;
  // What shows through a translucent bar is not known.
  if (background.length > '#rrggbb'.length) return;
  const contrast = hexContrast(background, text === 'white' ? '#ffffff' : '#000000');
  if (contrast >= LEAST_CONTRAST) return;
  const at =
    written['navigation_bar_background_color'] === undefined
      ? 'navigation_bar_text_style'
      : 'navigation_bar_background_color';
  findings
    .at('window')
    .at(at)
    .add(
      'navigation-bar-contrast-low',
      `${text} text on ${background} has a contrast of ${contrast.toFixed(2)}:1; WCAG asks for ${LEAST_CONTRAST}:1.`,
    );
}
