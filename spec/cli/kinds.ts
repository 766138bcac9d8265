import type { Violation } from '../result.ts';

/** What `verify` is asked for, the same for every kind of file. */
export interface VerifyOptions {
  /** An unsigned file is refused. */
  readonly requireSignature: boolean;
  /** DER of X.509 certificates that a signer must have, or must be issued under; empty: any signer is taken. */
  readonly trust: readonly Uint8Array[];
}

/** What `verify` found, as `--json` prints it. */
export interface VerifyReport {
  readonly status: 'valid' | 'invalid' | 'unsigned';
  /** How the file is signed, e.g. `rpk`. */
  readonly scheme?: string;
  /** Who signed it; plain values that JSON can hold. */
  readonly signers: readonly SignerSummary[];
  /** Why it is refused. */
  readonly findings: readonly Violation[];
}

/** A signer, for people and for programs; each kind adds what it knows. */
export interface SignerSummary {
  /** One line that names the signer, e.g. a certificate's subject or a key's fingerprint. */
  readonly name: string;
  readonly [detail: string]: unknown;
}

/** A kind of signed file that `verify` knows by its content. */
export interface FileKind {
  /** As `--json` names it, e.g. `package`. */
  readonly name: string;
  /** Whether the content is of this kind, going by its first or last bytes; it need not be well-formed. */
  recognises(bytes: Uint8Array): boolean;
  verify(bytes: Uint8Array, options: VerifyOptions): Promise<VerifyReport>;
}

/** What a key is made with. */
export interface KeyRequest {
  /** One of the purpose's {@link KeyPurpose.algorithms}. */
  readonly algorithm: string;
  /** The holder's X.500 name, e.g. `CN=Example`. */
  readonly subject: string;
  /** How long a certificate is valid, in days from now. */
  readonly days: number;
}

/** A key, ready to be written. */
export interface GeneratedKey {
  /** PEM, PKCS #8. */
  readonly privateKey: string;
  /** What else is written beside it, e.g. the certificate. */
  readonly files: readonly { readonly extension: string; readonly content: string }[];
  /** A line for people, e.g. the identifier that follows from the key. */
  readonly note?: string;
}

/** What a key of `keygen` is for. */
export interface KeyPurpose {
  /** The value of `--purpose`, e.g. `package`. */
  readonly name: string;
  /** The values of `--algorithm`, the default first. */
  readonly algorithms: readonly string[];
  generate(request: KeyRequest): Promise<GeneratedKey>;
}

/** What other programs add to the commands. */
export interface CommandRegistries {
  /** Asked in this order, before MiniApp packages. */
  readonly kinds?: readonly FileKind[];
  readonly purposes?: readonly KeyPurpose[];
}
