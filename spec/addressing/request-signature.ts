/** How requests to a package server are signed: HTTP Message Signatures (RFC 9421) with HMAC-SHA-256 of a shared secret. */

/** The name of our signature in the headers `Signature-Input` and `Signature`. */
export const SIGNATURE_LABEL = 'miniapp';
export const SIGNATURE_ALGORITHM = 'hmac-sha256';

/** What a signature covers beside its own parameters: all that tells one request from another. */
const COVERED = '("@method" "@path" "@query")';

/** The parameters of a signature. */
export interface SignatureParameters {
  /** Which secret; printable ASCII without quotation marks and backslashes. */
  readonly keyId: string;
  /** Seconds since 1970. */
  readonly created: number;
  /** Used once, ever, with this key. */
  readonly nonce: string;
}

/** @see https://www.rfc-editor.org/rfc/rfc9421#section-2.3 */
export function serializeParameters({ keyId, created, nonce }: SignatureParameters): string {
  return `${COVERED};created=${created};nonce="${nonce}";keyid="${keyId}";alg="${SIGNATURE_ALGORITHM}"`;
}

const WRITTEN = new RegExp(
  `^${SIGNATURE_LABEL}=(${COVERED.replace(/[()]/g, '\\$&')}` +
    `;created=([1-9][0-9]{0,11});nonce="([A-Za-z0-9_-]{16,64})";keyid="([!#-\\[\\]-~]{1,128})";alg="${SIGNATURE_ALGORITHM}")$`,
);

/** The parameters that {@link serializeParameters} wrote behind the label, and their text, which is signed as it stands. */
export function parseSignatureInput(
  header: string,
): { readonly text: string; readonly parameters: SignatureParameters } | undefined {
  const [, text, created, nonce, keyId] = WRITTEN.exec(header) ?? [];
  if (text === undefined || nonce === undefined || keyId === undefined) return undefined;
  return { text, parameters: { keyId, created: Number(created), nonce } };
}

/**
 * The text that is signed.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9421#section-2.5
 */
export function signatureBase(method: string, url: URL, parameters: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(
    [
      `"@method": ${method}`,
      `"@path": ${url.pathname}`,
      `"@query": ${url.search || '?'}`,
      `"@signature-params": ${parameters}`,
    ].join('\n'),
  );
}

/** The secret as a key for HMAC-SHA-256. */
export function importSecret(
  secret: Uint8Array,
  usage: 'sign' | 'verify',
  crypto: Crypto,
): Promise<CryptoKey> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', new Uint8Array(secret), hmac, false, [usage]);
}
