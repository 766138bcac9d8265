import { importSecret, serializeParameters, SIGNATURE_LABEL, signatureBase } from './request-signature.ts';

/** Who signs, and with what. */
export interface RequestSigner {
  /** Names the secret to the server; printable ASCII without quotation marks and backslashes. */
  readonly keyId: string;
  /** Shared with the server; 32 random bytes or more. */
  readonly secret: Uint8Array;
  readonly crypto?: Crypto;
  /** Milliseconds since 1970; by default the system's clock. */
  readonly now?: () => number;
}

const KEY_ID = /^[!#-[\]-~]{1,128}$/;
const NONCE_BYTES = 18;

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const base64Url = (bytes: Uint8Array) => base64(bytes).replace(/\+/g, '-').replace(/\//g, '_');

/**
 * Signs a request to a package server, so that the server knows who asks and that the request is new.
 *
 * @param method in capitals
 * @returns the headers to add: `Signature-Input` (what is covered, the time, a nonce, the key's name) and `Signature`
 * @throws TypeError for a name of a key that cannot stand in a header
 * @see https://w3c.github.io/miniapp-addressing/#security-considerations
 * @see https://www.rfc-editor.org/rfc/rfc9421#section-3.1
 */
export async function signRequest(
  method: string,
  url: string,
  { keyId, secret, crypto = globalThis.crypto, now = Date.now }: RequestSigner,
): Promise<{ 'signature-input': string; signature: string }> {
  if (!KEY_ID.test(keyId)) {
    throw new TypeError(
      'A key id is 1 to 128 printable ASCII characters without blanks, quotation marks and backslashes.',
    );
  }
  const nonce = base64Url(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)));
  const parameters = serializeParameters({ keyId, created: Math.floor(now() / 1000), nonce });
  const key = await importSecret(secret, 'sign', crypto);
  const signed = await crypto.subtle.sign('HMAC', key, signatureBase(method, new URL(url), parameters));
  return {
    'signature-input': `${SIGNATURE_LABEL}=${parameters}`,
    signature: `${SIGNATURE_LABEL}=:${base64(new Uint8Array(signed))}:`,
  };
}
