import { success, type Result, type Violation } from '../result.ts';
import { checkPackageConformance } from '../packaging/check-package-conformance.ts';
import { processPackage, type HostConfiguration, type MiniAppPackage } from '../packaging/process-package.ts';

/** A user agent that every platform requirement fits. */
const ANY_HOST: HostConfiguration = { platformVersion: Infinity, locale: 'en', supportedLocales: [] };
const ANY_URI = { scheme: 'platform', id: 'package', path: '' };

/** Opens and processes a package as a user agent would, and adds what makes it conformant beyond that. */
export async function checkPackage(bytes: Uint8Array): Promise<Result<MiniAppPackage>> {
  const processed = await processPackage(bytes, ANY_URI, ANY_HOST);
  if (!processed.ok) return processed;
  const findings: readonly Violation[] = checkPackageConformance(
    processed.value.container,
    processed.value.manifest,
  );
  return success(processed.value, [...processed.warnings, ...findings]);
}
