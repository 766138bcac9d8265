import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import { failure, success, type Result } from '../result.ts';

/**
 * Takes the first of the manifest's pages.
 *
 * @returns the route as the manifest has it; fails with `no-pages` when there is none, as in a package of widgets only
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-processing-platform-start-page-manifest
 */
export function extractStartPageFromManifest(manifest: ProcessedManifest): Result<string> {
  // 1. Begin with an empty string. (Never read again.)
  // 2. Let pages be the manifest's pages.
  const [first] = manifest.pages;
  // 3. Return the first.
  if (first !== undefined) return success(first);
  return failure({
    code: 'no-pages',
    path: 'manifest.json#/pages',
    message: 'The MiniApp has no pages and cannot be launched. If it has widgets, place one of them instead.',
  });
}
