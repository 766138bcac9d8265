/** How much a bundle may ask of the machine that opens it. Sizes in bytes. */
export interface BundleLimits {
  /** The bundle itself, an integrity block included. */
  readonly maxBundleBytes: number;
  readonly maxResponses: number;
  /** One response's body. */
  readonly maxBodyBytes: number;
  /** One response's header fields. */
  readonly maxHeaderBytes: number;
  /** CBOR items outside of header fields. */
  readonly maxItems: number;
  /** How deep CBOR items may be nested. */
  readonly maxDepth: number;
  /** Signatures of an integrity block. */
  readonly maxSignatures: number;
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_BUNDLE_LIMITS: BundleLimits = {
  maxBundleBytes: 288 * MEBIBYTE,
  maxResponses: 10_000,
  maxBodyBytes: 64 * MEBIBYTE,
  maxHeaderBytes: 8192,
  maxItems: 100_000,
  maxDepth: 8,
  maxSignatures: 16,
};
