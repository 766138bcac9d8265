import type { Violation } from '../../result.ts';
import type { CertificateSummary } from './certificates.ts';
import type { ProvisioningProfile } from './provisioning-profile.ts';
import type { KeyType } from './signature-algorithms.ts';
import type { SignatureScheme } from './signature-policy.ts';

/** One signer of a package. All members are plain values that JSON can hold. */
export interface SignerReport {
  readonly role: 'developer' | 'distributor';
  /** Whether its signature, its certificate and, for a developer, the package's content were found good. */
  readonly verified: boolean;
  /** The signature algorithm that was looked at, e.g. `ECDSA with SHA-256`. */
  readonly algorithm: string;
  readonly digest: string;
  readonly publicKey: {
    readonly type: KeyType;
    readonly bits: number;
    /** Of the DER of its SubjectPublicKeyInfo, in lower-case hexadecimal: what the signer is known by. */
    readonly sha256: string;
  };
  /** The signer's own first, each issued by the next, as far as the chain goes. */
  readonly certificates: readonly CertificateSummary[];
  /** Whether the chain reaches an authority of the policy; absent where the policy names none. */
  readonly anchored?: boolean;
  /** Of a distributor. */
  readonly profile?: ProfileSummary;
}

/** A provisioning profile, without the certificates. */
export type ProfileSummary = Pick<ProvisioningProfile, 'usage' | 'manifest' | 'deviceIds'>;

/** What verifying a package's signatures found. */
export interface SignatureReport {
  /**
   * `unsigned`: there is no signing block that is known here. `invalid`: there is one, and it does not hold or is not
   * what the policy asks for; also for what is no container at all.
   */
  readonly status: 'valid' | 'invalid' | 'unsigned';
  readonly scheme?: SignatureScheme;
  readonly signers: readonly SignerReport[];
  /** Why the package is refused: empty for a valid one, and for an unsigned one that the policy lets through. */
  readonly findings: readonly Violation[];
}

/** What one signature came to. */
export interface SignerOutcome {
  /** Absent where too little could be read. */
  readonly report?: SignerReport;
  readonly findings: readonly Violation[];
}

/** A finding about signatures; they belong to no file. */
export function finding(code: string, message: string): Violation {
  return { code, path: '', message };
}
