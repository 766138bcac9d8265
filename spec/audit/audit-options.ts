/** What an audit may cost; a package beyond it gets an error, since what was not read cannot be vouched for. */
export interface AuditLimits {
  /** Bytes of one HTML, CSS or JavaScript file that is parsed. */
  readonly maxSourceBytes: number;
  /** Bytes of all of them together. */
  readonly maxTotalSourceBytes: number;
  /** Tokens, elements, attributes and addresses of one file. */
  readonly maxNodes: number;
  /** Addresses, texts of scripts and uses of APIs that are kept from all of them. */
  readonly maxFacts: number;
  /** Findings that are still told. */
  readonly maxFindings: number;
  /** Milliseconds for reading one file. */
  readonly maxFileTime: number;
  /** Milliseconds for reading all of them. */
  readonly maxTime: number;
}

/** Bytes from which a file is called oversized. */
export interface AuditSizes {
  readonly image: number;
  readonly media: number;
  readonly font: number;
  readonly script: number;
  readonly style: number;
  readonly other: number;
  /** Of all files, unpacked. */
  readonly total: number;
}

export interface AuditOptions {
  readonly limits?: Partial<AuditLimits>;
  readonly sizes?: Partial<AuditSizes>;
  /** Milliseconds, from any start; by default the platform's clock. */
  readonly now?: () => number;
}

export const DEFAULT_AUDIT_LIMITS: AuditLimits = {
  maxSourceBytes: 4_194_304,
  maxTotalSourceBytes: 33_554_432,
  // As many tokens as a megabyte and a half of minified code has.
  maxNodes: 400_000,
  maxFacts: 200_000,
  maxFindings: 1000,
  maxFileTime: 2000,
  maxTime: 10_000,
};

/** What loads within about a second over 3G (1.6 Mbit/s) where a page waits for it, more where it does not. */
export const DEFAULT_AUDIT_SIZES: AuditSizes = {
  image: 256_000,
  media: 2_000_000,
  font: 256_000,
  script: 512_000,
  style: 128_000,
  other: 1_000_000,
  total: 10_000_000,
};
