import type { ProfileUsage } from './provisioning-profile.ts';

export type SignatureScheme = 'rpk' | 'pkcs7';

/** Which signatures a user agent accepts; what is left out does not restrict. */
export interface SignaturePolicy {
  /**
   * Packages without a signature are refused. Default: where the policy tells who must have signed or for what, since
   * anyone can take a signature off.
   */
  readonly required?: boolean;
  /** Default: `rpk` alone, since nobody else implements the block of the other. */
  readonly schemes?: readonly SignatureScheme[];
  /** Developers: SHA-256 of a SubjectPublicKeyInfo in lower-case hexadecimal, or DER of a certificate. */
  readonly trustedSigners?: readonly (string | Uint8Array)[];
  /** DER of authorities under one of which each developer's certificate must have been issued. */
  readonly trustAnchors?: readonly Uint8Array[];
  /** Distributors, as {@link SignaturePolicy.trustedSigners}; given, a package needs the signature of one of them. */
  readonly trustedDistributors?: readonly (string | Uint8Array)[];
  /** Accepted usages of a provisioning profile; given, a package needs a profile with one of them. */
  readonly usages?: readonly ProfileUsage[];
  /**
   * This device's ids: MD5 in lower-case hexadecimal. A profile that lists devices is for those only, and refused by a
   * user agent that names none; `any` is for tools that run on no device in question.
   */
  readonly deviceIds?: readonly string[] | 'any';
  /** The weakest hash function. */
  readonly minimumDigest?: 'SHA-512';
  /** The shortest RSA or DSA key, in bits; default 2048. */
  readonly minimumKeyBits?: number;
  /** Certificates count outside their validity, too: for packages that were signed long ago. */
  readonly acceptExpired?: boolean;
}

/** Whether packages without a signature are refused. */
export function requiresSignature(policy: SignaturePolicy): boolean {
  const { trustedSigners, trustAnchors, trustedDistributors, usages } = policy;
  const asked = [trustedSigners, trustAnchors, trustedDistributors, usages];
  return policy.required ?? asked.some((one) => one !== undefined);
}
