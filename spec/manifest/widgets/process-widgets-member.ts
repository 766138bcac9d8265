import type { Findings } from '../findings.ts';
import { exists, isOrderedMap, type OrderedMap } from '../ordered-map.ts';
import type { Draft, ProcessedManifest, WidgetResource } from '../processed-manifest.ts';
import { processWidgetMinCodeMember } from './process-widget-min-code-member.ts';
import { processWidgetNameMember } from './process-widget-name-member.ts';
import { processWidgetPathMember } from './process-widget-path-member.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-widgets-member */
export function processWidgetsMember(
  json: OrderedMap,
  manifest: Draft<ProcessedManifest>,
  findings: Findings,
): void {
  // 1. Absent or not a list: return.
  if (!exists(json, 'widgets')) return;
  const at = findings.at('widgets');
  const written = json['widgets'];
  if (!Array.isArray(written)) return at.add('widgets-not-list', 'widgets must be a list; it is ignored.');
  // 2. Begin an empty list.
  const widgets: WidgetResource[] = [];
  // 3. For each item:
  for (const [index, item] of written.entries()) {
    // 3.1. Not an ordered map: go on.
    if (!isOrderedMap(item)) {
      at.at(index).add(
        'widget-not-object',
        'A widget must be an object with "name" and "path"; it is ignored.',
      );
      continue;
    }
    // 3.2. Begin an empty map.
    const widget: Draft<WidgetResource> = {};
    // 3.3. Process name.
    const inside = at.at(index);
    processWidgetNameMember(item, widget, inside);
    // 3.4. Process path.
    processWidgetPathMember(item, widget, inside);
    // 3.5. Process min_code. (The text hands its arguments over in another order than it takes them: ERRATA.md, M11.)
    processWidgetMinCodeMember(item, widget, manifest, inside);
    // 3.6. Without name or path: go on. (The text tests the item's path, not the processed one: ERRATA.md, M10.)
    const { name, path } = widget;
    if (name === undefined || path === undefined) continue;
    // 3.7. Append it.
    widgets.push({ ...widget, name, path });
  }
  // 4. Set the list.
  manifest.widgets = widgets;
}
