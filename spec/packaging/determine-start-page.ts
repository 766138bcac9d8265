import type { MiniAppUri } from '../addressing/parse-miniapp-uri.ts';
import type { SubPackage } from '../extensions/sub-packages.ts';
import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import { success, type Result, type Violation } from '../result.ts';
import { extractStartPageFromManifest } from './extract-start-page-from-manifest.ts';
import { extractStartPageFromUri } from './extract-start-page-from-uri.ts';
import type { Container } from './open-container.ts';
import { pageResources, routeWithoutExtension } from './page-resources.ts';

/**
 * Determines the page to open: the one in the URI when the manifest lists it and the package holds it, else the first
 * of the manifest, with the warning `start-page-not-found`.
 *
 * @param loadable sub-packages that the host fetches when they are needed: a page of theirs may be named, too, and is there
 *   once its part was opened, which `openSubPackage` makes sure of
 * @returns the route without extension, e.g. `pages/index/index`; fails with `no-pages`
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-platform-start-page-identification
 */
export function determineStartPage(
  container: Container,
  uri: MiniAppUri,
  manifest: ProcessedManifest,
  loadable: readonly SubPackage[] = [],
): Result<string> {
  // 1. Extract the start page from the URI.
  const requested = extractStartPageFromUri(uri);
  // 2. If it is not set, null or not in the package, extract it from the manifest. The prose asks for "a valid page",
  //    so a file that the manifest does not list among its pages is not opened either.
  const warnings: Violation[] = [];
  if (typeof requested === 'string') {
    const route = routeWithoutExtension(requested);
    const isAmong = (pages: readonly string[]) => pages.some((page) => routeWithoutExtension(page) === route);
    // 3. Return it.
    if (loadable.some(({ pages }) => isAmong(pages))) return success(route);
    if (isAmong(manifest.pages) && pageResources(container, requested) !== undefined) return success(route);
  }
  const first = extractStartPageFromManifest(manifest);
  if (!first.ok) return first;
  if (requested !== null) {
    warnings.push({
      code: 'start-page-not-found',
      path: '/path',
      message: `The URI's path ${uri.path} is no page of this MiniApp; its first page opens instead. Check the link.`,
    });
  }
  // 3. Return it.
  return success(routeWithoutExtension(first.value), warnings);
}
