import { failure, success, type Result } from '../result.ts';
import type { NonceStore } from './nonce-store.ts';
import { importSecret, parseSignatureInput, SIGNATURE_LABEL, signatureBase } from './request-signature.ts';

/** What a package server needs to check who asks. */
export interface RequestVerifier {
  /** The secret of a key, or undefined for a key that is not known. */
  secret(keyId: string): Uint8Array | undefined | Promise<Uint8Array | undefined>;
  readonly nonces: NonceStore;
  /** How far the time of a request may be from the server's, in seconds either way. Default 300. */
  readonly window?: number;
  /** Milliseconds since 1970; by default the system's clock. */
  readonly now?: () => number;
  readonly crypto?: Crypto;
}

const DEFAULT_WINDOW = 300;
const SIGNATURE = new RegExp(`^${SIGNATURE_LABEL}=:([A-Za-z0-9+/]{43}=):$`);

function refuse(code: string, message: string): Result<never> {
  return failure({ code, path: '', message });
}

/**
 * Verifies the signature of a request to a package server, and that it is new: its time is near the server's, and its
 * nonce was not used before.
 *
 * @returns the key's name; or `request-not-signed`, `request-signature-malformed`, `request-time-outside-window`,
 *   `request-key-unknown`, `request-signature-invalid`, `request-replayed`, `request-nonces-exhausted`
 * @see https://w3c.github.io/miniapp-addressing/#security-considerations
 * @see https://www.rfc-editor.org/rfc/rfc9421#section-3.2
 */
export async function verifyRequest(
  request: Pick<Request, 'method' | 'url' | 'headers'>,
  { secret, nonces, window = DEFAULT_WINDOW, now = Date.now, crypto = globalThis.crypto }: RequestVerifier,
): Promise<Result<string>> {
  const input = request.headers.get('signature-input');
  const written = request.headers.get('signature');
  if (input === null || written === null) {
    return refuse('request-not-signed', 'The request needs the headers Signature-Input and Signature.');
  }
  const parsed = parseSignatureInput(input);
  const [, signature] = SIGNATURE.exec(written) ?? [];
  if (parsed === undefined || signature === undefined) {
    return refuse(
      'request-signature-malformed',
      'The signature headers are not of the form that this server reads.',
    );
  }
  const { keyId, created, nonce } = parsed.parameters;
  const time = now();
  if (Math.abs(time - created * 1000) > window * 1000) {
    return refuse(
      'request-time-outside-window',
      `The request was signed more than ${window} seconds from now. Set the clock.`,
    );
  }
  const known = await secret(keyId);
  if (known === undefined) return refuse('request-key-unknown', `There is no key "${keyId}" here.`);
  const key = await importSecret(known, 'verify', crypto);
  const bytes = Uint8Array.from(atob(signature), (character) => character.charCodeAt(0));
  const base = signatureBase(request.method, new URL(request.url), parsed.text);
  // Web Crypto compares in constant time.
  if (!(await crypto.subtle.verify('HMAC', key, bytes, base))) {
    return refuse('request-signature-invalid', 'The signature is not that of this request and key.');
  }
  // Only now, so that strangers cannot use up nonces. A request from the future stays valid for longer.
  const isNew = await nonces.use(`${keyId} ${nonce}`, (created + window) * 1000, time);
  if (isNew === 'full') {
    return refuse(
      'request-nonces-exhausted',
      'Too many requests were made in a short time. Try again later.',
    );
  }
  return isNew ? success(keyId) : refuse('request-replayed', 'This request was made before.');
}
