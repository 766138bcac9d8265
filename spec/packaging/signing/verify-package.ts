import { readEndOfCentralDirectory } from '../end-of-central-directory.ts';
import type { SignatureCrypto } from './check-signature.ts';
import { checkSignaturePolicy } from './check-signature-policy.ts';
import { schemeOfContainer } from './magic-numbers.ts';
import type { SignaturePolicy } from './signature-policy.ts';
import { type SignatureReport } from './signature-report.ts';
import { verifyRpk } from './verify-rpk.ts';

export type { DsaVerifier, SignatureCrypto } from './check-signature.ts';
export type { CertificateSummary } from './certificates.ts';
export type { SignatureReport, SignerReport } from './signature-report.ts';
export type { SignaturePolicy, SignatureScheme } from './signature-policy.ts';

export interface VerifyPackageOptions extends SignatureCrypto {
  /** What the user agent accepts; absent: every signature that holds, and no signature. */
  readonly policy?: SignaturePolicy;
  /** The moment that certificates must be valid at; default: now. */
  readonly now?: Date;
}

/**
 * Verifies the digital signatures of a container: that its content is what was signed, by whom, and whether a user agent's
 * policy accepts them. What else is wrong with the container is for `openContainer` to find.
 *
 * @param bytes the container; not changed and not kept
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-digital-signatures-processing
 */
export async function verifyPackage(
  bytes: Uint8Array,
  { crypto = globalThis.crypto, dsaVerifier, policy, now = new Date() }: VerifyPackageOptions = {},
): Promise<SignatureReport> {
  // 1. Let magic_numbers be a byte sequence.
  // 2. Locate the end of the central directory. 3., 4. Read the pointer to the central directory from it.
  const end = readEndOfCentralDirectory(bytes, 0);
  if (!end.ok) return { status: 'invalid', signers: [], findings: end.violations };
  // 5., 6. Set magic_numbers to the 16 bytes before the central directory.
  const scheme = schemeOfContainer(bytes, end.value.directoryStart);
  if (scheme === undefined) {
    const unsigned: SignatureReport = { status: 'unsigned', signers: [], findings: [] };
    const findings = await checkSignaturePolicy(unsigned, policy ?? {}, crypto);
    return { ...unsigned, findings };
  }
  // 7. Process the signatures by the scheme of magic_numbers.
  const context = {
    crypto,
    now,
    acceptExpired: policy?.acceptExpired ?? false,
    ...(dsaVerifier !== undefined && { dsaVerifier }),
    ...(policy?.trustAnchors !== undefined && { trustAnchors: policy.trustAnchors }),
  };
  const outcomes =
    scheme === 'rpk'
      ? await verifyRpk(bytes, end.value, context)
      : await (await import('./verify-pkcs7.ts')).verifyPkcs7(bytes, end.value, context);
  if (!outcomes.ok) return { status: 'invalid', scheme, signers: [], findings: outcomes.violations };
  const signers = outcomes.value.flatMap(({ report }) => (report === undefined ? [] : [report]));
  const findings = outcomes.value.flatMap((outcome) => outcome.findings);
  if (policy !== undefined) {
    findings.push(...(await checkSignaturePolicy({ status: 'valid', scheme, signers }, policy, crypto)));
  }
  return { status: findings.length === 0 ? 'valid' : 'invalid', scheme, signers, findings };
}
