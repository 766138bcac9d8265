import type { MiniAppUri } from '../addressing/parse-miniapp-uri.ts';
import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import { success, type Result } from '../result.ts';
import { DEFAULT_CONTAINER_LIMITS, type ContainerLimits } from './container-limits.ts';
import { extractLocale } from './extract-locale.ts';
import type { HostConfiguration } from './host-configuration.ts';
import { openContainer, type Container } from './open-container.ts';
import { preparePlatformRuntime } from './prepare-platform-runtime.ts';
import { processPackageManifest } from './process-package-manifest.ts';
import type { SignatureReport } from './signing/signature-report.ts';
import { verifyContainer } from './verify-container.ts';

export type { HostConfiguration } from './host-configuration.ts';

/** A MiniApp package that is ready to be launched. */
export interface MiniAppPackage {
  readonly container: Container;
  readonly manifest: ProcessedManifest;
  /** Route without extension, e.g. `pages/index/index`; `''` for a package of widgets only, which has no page to launch. */
  readonly startPage: string;
  /** BCP 47 language tag. */
  readonly locale: string;
  /** Of a user agent with a policy for signatures: what was verified, and what it accepted. */
  readonly signature?: SignatureReport;
}

/**
 * Processes a MiniApp package. Failures of the algorithms that it calls are its own: the text does not say so, but would
 * else launch what it has just refused.
 *
 * @param bytes the MiniApp ZIP container
 * @returns the package, with all that was found and survived; or the violations
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-processing
 */
export async function processPackage(
  bytes: Uint8Array,
  uri: MiniAppUri,
  host: HostConfiguration,
  limits: Partial<ContainerLimits> = {},
): Promise<Result<MiniAppPackage>> {
  // 1. Retrieve the container. (addressing/dereference.ts does, and hands its bytes to this function.)
  // 2. Verify the container. (One that is larger than any may be is left to the next step, which refuses it.)
  const { maxContainerBytes } = { ...DEFAULT_CONTAINER_LIMITS, ...limits };
  const verifies = host.signaturePolicy !== undefined && !(bytes.length > maxContainerBytes);
  // Nobody else has the copy, so that what is unzipped is what was verified.
  const own = verifies ? bytes.slice() : bytes;
  const signature = verifies ? await verifyContainer(own, host) : success(undefined);
  if (!signature.ok) return signature;
  // 3. Unzip it. 4. If that fails, return failure.
  const container = await openContainer(own, limits);
  if (!container.ok) return container;
  // 5. Process its manifest.
  const manifest = processPackageManifest(container.value);
  if (!manifest.ok) return manifest;
  // 6. Prepare the platform runtime, which gives the start page.
  const startPage = preparePlatformRuntime(container.value, uri, manifest.value, host);
  if (!startPage.ok) return startPage;
  // 7. Extract the locale.
  const locale = extractLocale(manifest.value, host);
  // 8. Launch the MiniApp. (The runtime does, with what is returned here.)
  return success(
    {
      container: container.value,
      manifest: manifest.value,
      startPage: startPage.value,
      locale,
      ...(signature.value !== undefined && { signature: signature.value }),
    },
    [...container.warnings, ...manifest.warnings, ...startPage.warnings],
  );
}
