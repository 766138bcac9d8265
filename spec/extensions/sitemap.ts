import { isOrderedMap } from '../manifest/ordered-map.ts';
import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import { routeWithoutExtension } from '../packaging/page-resources.ts';

/** What a host's search may know of a MiniApp. Rules are tried in order; the first that matches decides. */
export interface SitemapRule {
  readonly action: 'allow' | 'disallow';
  /** A route of `pages`, with its extension or without, or `*` for every page. */
  readonly page: string;
}

/** Rules that are still read from one manifest. */
const MOST_RULES = 256;

/** The rules of the member `mpt_sitemap` ({"rules": [{"action", "page"}]}), at most 256; unusable ones are left out. */
export function sitemap(manifest: Pick<ProcessedManifest, 'extensions'>): SitemapRule[] {
  const written = manifest.extensions['mpt_sitemap'];
  if (!isOrderedMap(written) || !Array.isArray(written['rules'])) return [];
  return written['rules'].slice(0, MOST_RULES).flatMap((rule: unknown) => {
    if (!isOrderedMap(rule)) return [];
    const { action, page } = rule;
    if ((action !== 'allow' && action !== 'disallow') || typeof page !== 'string') return [];
    return [{ action, page }];
  });
}

/** Whether a page may be indexed; without a rule that matches it may. */
export function isIndexable(rules: readonly SitemapRule[], page: string): boolean {
  const wanted = plainRoute(page);
  const rule = rules.find((candidate) => candidate.page === '*' || plainRoute(candidate.page) === wanted);
  return rule?.action !== 'disallow';
}

/** However it is written: from the package's root, with an extension. */
function plainRoute(route: string): string {
  return routeWithoutExtension(route.replace(/^\//, ''));
}
