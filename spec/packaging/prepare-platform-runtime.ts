import type { MiniAppUri } from '../addressing/parse-miniapp-uri.ts';
import { subPackages } from '../extensions/sub-packages.ts';
import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import { success, type Result, type Violation } from '../result.ts';
import { determineStartPage } from './determine-start-page.ts';
import type { HostConfiguration } from './host-configuration.ts';
import type { Container } from './open-container.ts';
import { verifyPlatformCompatibility } from './verify-platform-compatibility.ts';

const REQUIRED_FILES = ['app.js', 'app.css'];

/**
 * Prepares the platform runtime.
 *
 * @returns the start page's route without extension; `''`, with the warning `no-pages`, for a package of widgets only;
 *   fails with `no-pages` when there are no widgets either
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-platform-runtime-preparation
 */
export function preparePlatformRuntime(
  container: Container,
  uri: MiniAppUri,
  manifest: ProcessedManifest,
  host: HostConfiguration,
): Result<string> {
  // 1. If app.js does not exist in the root directory, return failure. 2. The same for app.css.
  const missing = REQUIRED_FILES.filter((path) => !container.has(path)).map((path): Violation => ({
    code: `${path.replace('.', '-')}-missing`,
    path,
    message: `The package has no ${path} in its root directory. Add the file; it may be empty.`,
  }));
  if (missing.length > 0) return { ok: false, violations: missing };
  // 3. Verify platform compatibility. (The text does not propagate its failure, which would make it void.)
  const compatible = verifyPlatformCompatibility(container, manifest, host);
  if (!compatible.ok) return compatible;
  // 4. Determine the start page.
  const loadable = host.loadsSubPackages === true ? subPackages(manifest) : [];
  const startPage = determineStartPage(container, uri, manifest, loadable);
  // 5. Return it. (The text returns the URI.) Without any page, a package is worth having for its widgets alone.
  if (startPage.ok) return success(startPage.value, [...compatible.warnings, ...startPage.warnings]);
  const hasWidgets = manifest.widgets !== undefined && manifest.widgets.length > 0;
  return hasWidgets ? success('', [...compatible.warnings, ...startPage.violations]) : startPage;
}
