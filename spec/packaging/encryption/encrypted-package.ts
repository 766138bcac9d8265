import { failure, success, type Result } from '../../result.ts';
import { DEFAULT_CONTAINER_LIMITS } from '../container-limits.ts';

/** The protected header's content type: the media type of a package without `application/`. */
export const CONTENT_TYPE = 'miniapp-pkg+zip';
/** The protected header's type, so that an encrypted package is not taken for anything else that is encrypted. */
export const TYPE = 'miniapp-pkg+jwe';
export const CONTENT_ENCRYPTION = 'A256GCM';

/** How much an encrypted package may ask of the machine that opens it. */
export interface EncryptionLimits {
  /** Of the encrypted package, in bytes. */
  readonly maxEncryptedBytes: number;
  readonly maxRecipients: number;
}

/** What stands beside the ciphertext: headers, keys of recipients, tag. */
const MOST_BYTES_BESIDE = 256 * 1024;

export const DEFAULT_ENCRYPTION_LIMITS: EncryptionLimits = {
  maxEncryptedBytes: Math.ceil((DEFAULT_CONTAINER_LIMITS.maxContainerBytes * 4) / 3) + MOST_BYTES_BESIDE,
  maxRecipients: 64,
};

/** One host's part of an encrypted package. */
export interface Recipient {
  readonly header: Readonly<Record<string, unknown>>;
  readonly encrypted_key: string;
}

/** The general JSON serialization of a JWE with the members that an encrypted package has. */
export interface EncryptedPackage {
  readonly protected: string;
  readonly recipients: readonly Recipient[];
  readonly iv: string;
  readonly ciphertext: string;
  readonly tag: string;
}

const BASE64URL = /^[\w-]*$/;

export function refuseEncryption(code: string, message: string): Result<never> {
  return failure({ code, path: '', message });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isRecipient(value: unknown): value is Recipient {
  return isObject(value) && isObject(value['header']) && isBase64Url(value['encrypted_key']);
}

const isBase64Url = (value: unknown) => typeof value === 'string' && BASE64URL.test(value);

/**
 * Whether a JSON text is one long base 64 string with little around it: then parsing it costs little more than its
 * length, whatever the rest holds.
 */
function isBounded(text: string): boolean {
  let longest = '';
  for (let at = 0; at <= text.length;) {
    const quote = text.indexOf('"', at);
    const end = quote === -1 ? text.length : quote;
    if (end - at > longest.length) longest = text.slice(at, end);
    at = end + 1;
  }
  return (
    text.length - longest.length <= MOST_BYTES_BESIDE &&
    (BASE64URL.test(longest) || text.length <= MOST_BYTES_BESIDE)
  );
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return isBounded(text) ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads an encrypted package without decrypting anything.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7516.html#section-7.2.1
 */
export function readEncryptedPackage(bytes: Uint8Array, limits: EncryptionLimits): Result<EncryptedPackage> {
  if (bytes.length > limits.maxEncryptedBytes) {
    return refuseEncryption(
      'encrypted-package-too-large',
      `The encrypted package has ${bytes.length} bytes, more than the ${limits.maxEncryptedBytes} allowed.`,
    );
  }
  const json = parseJson(bytes);
  const recipients = isObject(json) ? json['recipients'] : undefined;
  if (!isObject(json) || !Array.isArray(recipients) || !recipients.every(isRecipient)) {
    return refuseEncryption(
      'encrypted-package-malformed',
      'The file is no package that was encrypted for hosts: a JWE in the general JSON serialization. Fetch it again.',
    );
  }
  const { protected: header, iv, ciphertext, tag } = json;
  if (![header, iv, ciphertext, tag].every(isBase64Url)) {
    return refuseEncryption(
      'encrypted-package-malformed',
      'A part of the encrypted package is missing or not base64url. Fetch it again.',
    );
  }
  if (recipients.length > limits.maxRecipients) {
    return refuseEncryption(
      'too-many-recipients',
      `The package is encrypted for ${recipients.length} hosts, more than the ${limits.maxRecipients} allowed.`,
    );
  }
  const encrypted = { protected: header, recipients, iv, ciphertext, tag };
  return success(encrypted as EncryptedPackage);
}
