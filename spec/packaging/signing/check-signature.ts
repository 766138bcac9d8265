import { ownBytes } from './bytes.ts';
import { ecdsaSignatureFromDer } from './ecdsa-signature.ts';
import { isSupportedKeySize, readPublicKey, type PublicKeyDetails } from './public-key.ts';
import type { SignatureAlgorithm } from './signature-algorithms.ts';

/**
 * Verifies a DSA signature with SHA-256, which Web Crypto cannot.
 *
 * @param publicKey DER of a SubjectPublicKeyInfo
 * @param signature DER
 */
export type DsaVerifier = (
  publicKey: Uint8Array,
  signature: Uint8Array,
  data: Uint8Array,
) => boolean | Promise<boolean>;

/** What signatures are verified with. */
export interface SignatureCrypto {
  /** A Web Crypto provider; default: the platform's. */
  readonly crypto?: Crypto;
  /** Absent: a DSA signature is not valid, with the code `algorithm-unsupported`. */
  readonly dsaVerifier?: DsaVerifier;
}

/** `unsupported`: nothing here can verify it; `key-mismatch`: the key is of another type, or of no size that is listed. */
export type SignatureCheck = 'verified' | 'wrong' | 'unsupported' | 'key-mismatch';

/** Web Crypto's parameters for importing a key and for verifying with it. */
function parametersFor({ webCrypto, digest, saltLength }: SignatureAlgorithm, { curve }: PublicKeyDetails) {
  return {
    key: { name: webCrypto!, hash: digest, ...(curve !== undefined && { namedCurve: curve }) },
    operation: { name: webCrypto!, hash: digest, ...(saltLength !== undefined && { saltLength }) },
  };
}

/**
 * Checks one signature over `data`. Providers throw for keys that they cannot import, which is an answer too.
 *
 * @param publicKey DER of a SubjectPublicKeyInfo
 * @param signature as the schemes carry it: ECDSA and DSA in DER
 * @see https://w3c.github.io/miniapp-packaging/#sec-signature-algorithm-id
 */
export async function checkSignature(
  algorithm: SignatureAlgorithm,
  publicKey: Uint8Array,
  signature: Uint8Array,
  data: Uint8Array,
  { crypto = globalThis.crypto, dsaVerifier }: SignatureCrypto,
): Promise<SignatureCheck> {
  const key = readPublicKey(publicKey);
  if (key === undefined || key.type !== algorithm.keyType || !isSupportedKeySize(key)) return 'key-mismatch';
  if (algorithm.webCrypto === undefined) {
    if (dsaVerifier === undefined) return 'unsupported';
    try {
      return (await dsaVerifier(publicKey, signature, data)) ? 'verified' : 'wrong';
    } catch {
      return 'wrong';
    }
  }
  const raw =
    key.type === 'EC' ? ecdsaSignatureFromDer(signature, Math.ceil(key.bits / 8)) : ownBytes(signature);
  if (raw === undefined) return 'wrong';
  const parameters = parametersFor(algorithm, key);
  const imported = await crypto.subtle
    .importKey('spki', ownBytes(publicKey), parameters.key, false, ['verify'])
    .catch(() => undefined);
  if (imported === undefined) return 'unsupported';
  const verified = await crypto.subtle
    .verify(parameters.operation, imported, raw, ownBytes(data))
    .catch(() => false);
  return verified ? 'verified' : 'wrong';
}
