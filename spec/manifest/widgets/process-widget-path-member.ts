import type { Findings } from '../findings.ts';
import type { OrderedMap } from '../ordered-map.ts';
import type { Draft, WidgetResource } from '../processed-manifest.ts';
import { resolvePackagePath } from '../resolve-package-path.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-widget-s-path-member */
export function processWidgetPathMember(
  json: OrderedMap,
  widget: Draft<WidgetResource>,
  findings: Findings,
): void {
  // 1. Absent or not a string: return.
  const path = json['path'];
  if (typeof path !== 'string') {
    return findings
      .at('path')
      .add('widget-path-missing', 'A widget must have a "path" that is a string; it is ignored.');
  }
  // 2. Parse it, with the package's root as base. 3. Failure: return.
  const route = resolvePackagePath(path);
  if (route.kind !== 'inside') {
    return findings
      .at('path')
      .add('widget-path-not-route', '"path" is no path inside the package; the widget is ignored.');
  }
  // 4. Set it.
  widget.path = route.path;
}
