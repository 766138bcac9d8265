import type { Container } from '../../../packaging/open-container.ts';
import { pageResources } from '../../../packaging/page-resources.ts';
import type { Findings } from '../../findings.ts';
import { isOrderedMap, type OrderedMap } from '../../ordered-map.ts';
import { resolvePackagePath } from '../../resolve-package-path.ts';

/**
 * Pages and widgets without an HTML file.
 *
 * https://w3c.github.io/miniapp-packaging/#sec-miniapp-platform-compatibility-verification
 */
export function checkPageFiles(
  json: OrderedMap,
  container: Pick<Container, 'has' | 'read'>,
  findings: Findings,
): void {
  const { pages, widgets } = json;
  for (const [index, page] of listOf(pages).entries()) {
    const route = missingRoute(page, container);
    if (route === undefined) continue;
    findings
      .at('pages')
      .at(index)
      .add(
        'page-missing',
        `The package has no HTML file for the page ${route}. Add it, or correct the route.`,
      );
  }
  for (const [index, widget] of listOf(widgets).entries()) {
    const route = isOrderedMap(widget) ? missingRoute(widget['path'], container) : undefined;
    if (route === undefined) continue;
    findings
      .at('widgets')
      .at(index)
      .at('path')
      .add(
        'widget-missing',
        `The package has no HTML file for the widget ${route}. Add it, or correct the path.`,
      );
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The route of a well-formed reference to a page that is not there. */
function missingRoute(reference: unknown, container: Pick<Container, 'has' | 'read'>): string | undefined {
  const resolved = typeof reference === 'string' ? resolvePackagePath(reference) : undefined;
  if (resolved?.kind !== 'inside') return undefined;
  return pageResources(container, resolved.path) === undefined ? resolved.path : undefined;
}
