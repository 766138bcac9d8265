import { success, type Result } from '../result.ts';
import { checkPackageConformance } from '../packaging/check-package-conformance.ts';
import type { MiniAppPackage } from '../packaging/process-package.ts';
import { ANY_HOST, ANY_URI } from './any-host.ts';

/** Opens and processes a package as a user agent would, and adds what makes it conformant beyond that. */
export async function checkPackage(bytes: Uint8Array): Promise<Result<MiniAppPackage>> {
  // Loaded when it is needed: all that a manifest can hold takes longer to load than a command to run.
  const { processPackage } = await import('../packaging/process-package.ts');
  const processed = await processPackage(bytes, ANY_URI, ANY_HOST);
  if (!processed.ok) return processed;
  const findings = checkPackageConformance(processed.value.container, processed.value.manifest);
  return success(processed.value, [...processed.warnings, ...findings]);
}
