import { GeneralEncrypt } from 'jose';
import { success, type Result } from '../../result.ts';
import {
  CONTENT_ENCRYPTION,
  CONTENT_TYPE,
  DEFAULT_ENCRYPTION_LIMITS,
  refuseEncryption,
  TYPE,
} from './encrypted-package.ts';
import { recipientAlgorithm, recipientKeyId } from './recipient-key.ts';

export interface EncryptPackageOptions {
  /**
   * The hosts' public keys, extractable: X25519, ECDH (P-256, P-384, P-521), or RSA-OAEP with SHA-256. Any one of the
   * private keys opens the package; a key that is there twice counts once.
   */
  readonly recipients: readonly CryptoKey[];
}

/**
 * Encrypts a package for hosts: with AES-256-GCM under a fresh key, which each host's public key wraps. It does not say
 * who encrypted it; sign the package before. The platform's Web Crypto does the work.
 *
 * @param bytes the container, not looked at
 * @returns a JWE in the general JSON serialization, in UTF-8; or `recipients-out-of-range`, `recipient-key-unsupported`
 * @see https://www.rfc-editor.org/rfc/rfc7516.html#section-7.2.1
 */
export async function encryptPackage(
  bytes: Uint8Array,
  { recipients }: EncryptPackageOptions,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const { maxRecipients } = DEFAULT_ENCRYPTION_LIMITS;
  if (recipients.length === 0 || recipients.length > maxRecipients) {
    return refuseEncryption(
      'recipients-out-of-range',
      `A package is encrypted for one to ${maxRecipients} hosts, not for ${recipients.length}.`,
    );
  }
  const encryption = new GeneralEncrypt(bytes).setProtectedHeader({
    enc: CONTENT_ENCRYPTION,
    typ: TYPE,
    cty: CONTENT_TYPE,
  });
  const named = new Set<string>();
  for (const [index, key] of recipients.entries()) {
    const alg = recipientAlgorithm(key);
    if (alg === undefined || key.type !== 'public' || !key.extractable) {
      return refuseEncryption(
        'recipient-key-unsupported',
        `The key of host ${index + 1} is no extractable public key of X25519, ECDH or RSA-OAEP with SHA-256 that may encrypt.`,
      );
    }
    const kid = await recipientKeyId(key);
    if (!named.has(kid)) encryption.addRecipient(key).setUnprotectedHeader({ alg, kid });
    named.add(kid);
  }
  const encrypted = await encryption.encrypt();
  return success(new TextEncoder().encode(JSON.stringify(encrypted)));
}
