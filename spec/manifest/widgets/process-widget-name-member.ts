import type { Findings } from '../findings.ts';
import type { OrderedMap } from '../ordered-map.ts';
import type { Draft, WidgetResource } from '../processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-widget-s-name-member */
export function processWidgetNameMember(
  json: OrderedMap,
  widget: Draft<WidgetResource>,
  findings: Findings,
): void {
  // 1. Absent or not a string: return.
  const name = json['name'];
  if (typeof name !== 'string') {
    return findings
      .at('name')
      .add('widget-name-missing', 'A widget must have a "name" that is a string; it is ignored.');
  }
  // 2. Set it.
  widget.name = name;
}
