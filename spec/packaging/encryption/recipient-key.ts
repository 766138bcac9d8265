import { calculateJwkThumbprint, exportJWK } from 'jose';

/** How the content's key is handed to one host: by key agreement with an elliptic curve, or by RSA. */
export type RecipientAlgorithm = 'ECDH-ES+A256KW' | 'RSA-OAEP-256';

export const RECIPIENT_ALGORITHMS: readonly RecipientAlgorithm[] = ['ECDH-ES+A256KW', 'RSA-OAEP-256'];

/**
 * The algorithm for a host's key.
 *
 * @returns undefined when packages are not encrypted for keys of its kind, or the key may not be used for it: a private
 *   one must be for `deriveBits` or `decrypt`, a public one of RSA for `encrypt`
 */
export function recipientAlgorithm({ algorithm, type, usages }: CryptoKey): RecipientAlgorithm | undefined {
  const isPublic = type === 'public';
  switch (algorithm.name) {
    case 'X25519':
    case 'ECDH':
      return isPublic || usages.includes('deriveBits') ? 'ECDH-ES+A256KW' : undefined;
    case 'RSA-OAEP': {
      const isUsable =
        (algorithm as RsaHashedKeyAlgorithm).hash.name === 'SHA-256' &&
        usages.includes(isPublic ? 'encrypt' : 'decrypt');
      return isUsable ? 'RSA-OAEP-256' : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * The name by which an encrypted package tells whom it is for: the SHA-256 thumbprint of the public key.
 *
 * @param key public and extractable
 * @see https://www.rfc-editor.org/rfc/rfc7638.html
 */
export async function recipientKeyId(key: CryptoKey): Promise<string> {
  return calculateJwkThumbprint(await exportJWK(key), 'sha256');
}
