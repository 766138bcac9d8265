import { routeWithoutExtension } from '../../../packaging/page-resources.ts';
import type { Findings } from '../../findings.ts';
import { isOrderedMap, type OrderedMap } from '../../ordered-map.ts';
import type { Draft, ProcessedManifest } from '../../processed-manifest.ts';
import { resolvePackagePath } from '../../resolve-package-path.ts';

/**
 * Pages that stand in the list twice, and widgets that share a route.
 *
 * https://w3c.github.io/miniapp-manifest/#dfn-page-route
 */
export function checkRepeatedRoutes(
  json: OrderedMap,
  { pages, widgets }: Draft<ProcessedManifest>,
  findings: Findings,
): void {
  if (pages !== undefined && hasRepeats(pages)) {
    tellRepeats(json['pages'], (item) => item, findings.at('pages'), 'page-repeated');
  }
  if (widgets !== undefined && hasRepeats(widgets.map(({ path }) => path))) {
    const pathOf = (item: unknown): unknown => (isOrderedMap(item) ? item['path'] : undefined);
    tellRepeats(json['widgets'], pathOf, findings.at('widgets'), 'widget-path-repeated');
  }
}

function hasRepeats(routes: readonly string[]): boolean {
  if (routes.length < 2) return false;
  const seen = new Set<string>();
  for (const route of routes)
    seen.add(route.endsWith('.html') || route.endsWith('.htm') ? routeWithoutExtension(route) : route);
  return seen.size < routes.length;
}

function tellRepeats(
  list: unknown,
  referenceOf: (item: unknown) => unknown,
  findings: Findings,
  code: string,
): void {
  const seen = new Set<string>();
  for (const [index, item] of (Array.isArray(list) ? list : []).entries()) {
    const reference = referenceOf(item);
    const resolved = typeof reference === 'string' ? resolvePackagePath(reference) : undefined;
    if (resolved?.kind !== 'inside') continue;
    const route = routeWithoutExtension(resolved.path);
    if (seen.has(route))
      findings.at(index).add(code, 'This route stands in the list before; is another one meant?');
    seen.add(route);
  }
}
