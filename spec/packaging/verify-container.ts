import { failure, success, type Result } from '../result.ts';
import type { HostConfiguration } from './host-configuration.ts';
import type { SignatureReport } from './signing/signature-report.ts';

/**
 * Verifies a container's signatures, where the user agent has a policy for them. The text lets it go on whatever comes
 * out; here what the policy refuses is a failure, since it would else launch what it has just found to be changed.
 *
 * @returns what was verified; undefined for a user agent without a policy
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-processing-verify
 */
export async function verifyContainer(
  bytes: Uint8Array,
  host: Pick<HostConfiguration, 'signaturePolicy' | 'signatureCrypto'>,
): Promise<Result<SignatureReport | undefined>> {
  // 1. If the user agent has the capability to verify signatures, then:
  const { signaturePolicy: policy, signatureCrypto } = host;
  if (policy === undefined) return success(undefined);
  // 1.1. Process the digital signatures. (Loaded when first needed: certificates take more code than all the rest.)
  const { verifyPackage } = await import('./signing/verify-package.ts');
  const report = await verifyPackage(bytes, { ...signatureCrypto, policy });
  return report.findings.length === 0 ? success(report) : failure(...report.findings);
}
