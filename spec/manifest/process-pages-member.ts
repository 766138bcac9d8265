import type { Findings } from './findings.ts';
import { exists, type OrderedMap } from './ordered-map.ts';
import type { Draft, ProcessedManifest } from './processed-manifest.ts';
import { resolvePackagePath } from './resolve-package-path.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-pages-member */
export function processPagesMember(
  json: OrderedMap,
  manifest: Draft<ProcessedManifest>,
  findings: Findings,
): void {
  // 1. Absent or not a list: return.
  if (!exists(json, 'pages')) return;
  const at = findings.at('pages');
  const written = json['pages'];
  if (!Array.isArray(written)) return at.add('pages-not-list', 'pages must be a list of page routes.');
  // 2. Begin an empty list.
  const pages: string[] = [];
  // 3. For each item:
  for (const [index, item] of written.entries()) {
    // 3.1. Not a string: return, and the whole member is as if absent.
    if (typeof item !== 'string') {
      return at
        .at(index)
        .add('pages-item-not-string', 'Each page must be a string, the route of a page in the package.');
    }
    // 3.2. Parse it, with the package's root as base. 3.3. Failure, or a place outside the package: go on.
    const route = resolvePackagePath(item);
    if (route.kind !== 'inside') {
      at.at(index).add('pages-item-not-route', 'The page is no path inside the package; it is ignored.');
      continue;
    }
    // 3.4. Append the route to the pages.
    pages.push(route.path);
  }
  // 4. Set the list.
  manifest.pages = pages;
}
