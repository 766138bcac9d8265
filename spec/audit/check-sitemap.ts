import { sitemap } from '../extensions/sitemap.ts';
import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import { pageResources, routeWithoutExtension } from '../packaging/page-resources.ts';
import type { Container } from '../packaging/open-container.ts';
import { finding, quoted, type AuditFinding } from './finding.ts';

/** Finds rules of the sitemap about pages that the MiniApp does not have. */
export function checkSitemap(container: Container, manifest: ProcessedManifest): AuditFinding[] {
  const routes = new Set(manifest.pages.map(routeWithoutExtension));
  return sitemap(manifest).flatMap(({ page }) => {
    const exists =
      page === '*' || (routes.has(routeWithoutExtension(page)) && pageResources(container, page));
    if (exists) return [];
    const message = `mpt_sitemap has a rule for ${quoted(page)}, which is no page of the MiniApp, so the rule does nothing. Write the route as in pages.`;
    return [finding('error', 'sitemap-page-missing', { path: 'manifest.json' }, message)];
  });
}
