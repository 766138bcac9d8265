import type { MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import { openContainer, type Container } from '@miniapp-tests/spec/packaging/open-container';
import { pageResources, routeWithoutExtension } from '@miniapp-tests/spec/packaging/page-resources';
import type { HostConfiguration } from '@miniapp-tests/spec/packaging/process-package';
import { success, type Result } from '@miniapp-tests/spec/result';
import { readPlainManifest } from '../manifest/plain-manifest.ts';
import type { OpenPackage } from './prepare-package.ts';

/**
 * Processes a package of which no signature is asked for. Most have a plain manifest and all that it names; spec's algorithms for manifests and for what a platform
 * needs are loaded for every other one, and say what is wrong.
 *
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-processing
 */
export async function processUnsigned(
  bytes: Uint8Array,
  uri: MiniAppUri,
  host: HostConfiguration,
): Promise<Result<OpenPackage>> {
  // 1. The container was retrieved. 2. Nothing of it is to be verified. 3. Unzip it. 4. If that fails, return failure.
  const container = await openContainer(bytes);
  if (!container.ok) return container;
  // 5. Process its manifest.
  const manifest = await manifestOf(container.value);
  if (!manifest.ok) return manifest;
  // 6. Prepare the platform runtime, which gives the start page.
  const startPage = await startPageOf(container.value, uri, manifest.value, host);
  if (!startPage.ok) return startPage;
  // 7. The locale is the page's own affair, where there is no runtime. 8. It is shown by open-package.ts.
  return success({ container: container.value, manifest: manifest.value, startPage: startPage.value }, [
    ...container.warnings,
    ...manifest.warnings,
    ...startPage.warnings,
  ]);
}

async function manifestOf(container: Container): Promise<Result<ProcessedManifest>> {
  const bytes = container.read('manifest.json');
  const plain = bytes && readPlainManifest(bytes);
  if (plain !== undefined) return success(plain);
  const { processPackageManifest } = await import('@miniapp-tests/spec/packaging/process-package-manifest');
  return processPackageManifest(container);
}

async function startPageOf(
  container: Container,
  uri: MiniAppUri,
  manifest: ProcessedManifest,
  host: HostConfiguration,
): Promise<Result<string>> {
  const plain = plainStartPage(container, uri, manifest, host);
  if (plain !== undefined) return success(plain);
  const { preparePlatformRuntime } = await import('@miniapp-tests/spec/packaging/prepare-platform-runtime');
  return preparePlatformRuntime(container, uri, manifest, host);
}

/** The start page of a package with which nothing is the matter; undefined for others. */
function plainStartPage(
  container: Container,
  { path }: MiniAppUri,
  { pages, widgets = [], platform_version }: ProcessedManifest,
  { platformVersion }: HostConfiguration,
): string | undefined {
  const needed = [platform_version, ...widgets].map(({ min_code = 0 }) => min_code);
  const documents = [...pages, ...widgets.map((widget) => widget.path)];
  const isWhole =
    container.has('app.js') &&
    container.has('app.css') &&
    Math.max(...needed) <= platformVersion &&
    documents.every((document) => pageResources(container, document) !== undefined);
  const start = path === '' ? pages[0] : pages.find((page) => `/${routeWithoutExtension(page)}` === path);
  return isWhole && start !== undefined ? routeWithoutExtension(start) : undefined;
}
