import { parseManifest } from '../manifest/parse-manifest.ts';
import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import { failure, type Result, type Violation } from '../result.ts';
import type { Container } from './open-container.ts';

const MANIFEST = 'manifest.json';

/** A place in the manifest, as a place in the package. */
function inManifest(violation: Violation): Violation {
  return { ...violation, path: violation.path === '' ? MANIFEST : `${MANIFEST}#${violation.path}` };
}

/** Where else a manifest.json is, for a package that was packed with a folder around it. */
function adviceOn(container: Container): string {
  const elsewhere = container.paths.find((path) => path.endsWith(`/${MANIFEST}`));
  return elsewhere === undefined
    ? 'Add it to the root directory.'
    : `There is one at ${elsewhere}: pack the files of that folder, not the folder.`;
}

/**
 * Processes the manifest of a package.
 *
 * @returns the manifest; findings carry paths such as `manifest.json#/pages/3`
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-processing-manifest
 */
export function processPackageManifest(container: Container): Result<ProcessedManifest> {
  // 1. If manifest.json does not exist in the root directory, return failure.
  const bytes = container.read(MANIFEST);
  if (bytes === undefined) {
    return failure({
      code: 'manifest-missing',
      path: MANIFEST,
      message: `The package has no manifest.json. ${adviceOn(container)}`,
    });
  }
  // 2. Parse it as JSON. 3. If that fails or gives no map, return failure. 4. Begin an empty map. 5. Process the manifest.
  const manifest = parseManifest(bytes);
  // 6. Return it.
  return manifest.ok
    ? { ...manifest, warnings: manifest.warnings.map(inManifest) }
    : failure(...manifest.violations.map(inManifest));
}
