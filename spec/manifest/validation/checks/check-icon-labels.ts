import type { Findings } from '../../findings.ts';
import { isOrderedMap, type OrderedMap } from '../../ordered-map.ts';

/**
 * Icons without an accessible name. One name is enough where all icons show the same.
 *
 * https://w3c.github.io/miniapp-manifest/#icons-member
 */
export function checkIconLabels(json: OrderedMap, findings: Findings): void {
  const icons = json['icons'];
  if (!Array.isArray(icons) || icons.length === 0) return;
  if (icons.some((icon) => isOrderedMap(icon) && typeof icon['label'] === 'string')) return;
  findings
    .at('icons')
    .add(
      'icon-label-missing',
      'No icon has a "label", the accessible name of what it shows; developers are encouraged to add one.',
    );
}
