import type { SignatureAlgorithm } from './signature-algorithms.ts';

/**
 * Signs with a key that is not at hand: in hardware, on another machine, or of a type that Web Crypto lacks.
 *
 * @returns the signature as the scheme carries it: ECDSA and DSA in DER
 */
export type SignFunction = (algorithm: SignatureAlgorithm, data: Uint8Array) => Promise<Uint8Array>;

/** Whoever signs a package. */
export interface Signer {
  /** PKCS #8 DER, or what signs with the key. */
  readonly privateKey: Uint8Array | SignFunction;
  /** DER; the signer's own first, then those that issued it. */
  readonly certificates: readonly Uint8Array[];
  /**
   * IDs of signature algorithms, each of which gives a signature. Default: RSASSA-PKCS1-v1_5, ECDSA or DSA by the
   * certificate's key, with SHA-256; SHA-512 for P-384 and P-521.
   */
  readonly algorithms?: readonly number[];
}
