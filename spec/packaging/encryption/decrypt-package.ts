import { errors, generalDecrypt, type GeneralDecryptResult } from 'jose';
import { success, type Result } from '../../result.ts';
import {
  CONTENT_ENCRYPTION,
  CONTENT_TYPE,
  DEFAULT_ENCRYPTION_LIMITS,
  readEncryptedPackage,
  refuseEncryption,
  TYPE,
  type EncryptedPackage,
  type EncryptionLimits,
  type Recipient,
} from './encrypted-package.ts';
import { RECIPIENT_ALGORITHMS, recipientAlgorithm, recipientKeyId } from './recipient-key.ts';

export interface DecryptPackageOptions {
  /** The host's: the public key extractable, the private one for `deriveBits` or, of RSA, for `decrypt`. */
  readonly key: CryptoKeyPair;
  /** Those that differ from the defaults: 171 MiB, 64 recipients. */
  readonly limits?: Partial<EncryptionLimits>;
}

/** A part that turns out to be for another key costs as much as decrypting the package. */
const MOST_TRIES = 4;

/** The parts that may be for a key: those that name it, or else those that name none. */
function partsFor(recipients: readonly Recipient[], keyId: string): readonly Recipient[] {
  const named = recipients.filter(({ header }) => header['kid'] === keyId);
  return named.length > 0 ? named : recipients.filter(({ header }) => header['kid'] === undefined);
}

async function decrypt(
  encrypted: EncryptedPackage,
  key: CryptoKey,
): Promise<GeneralDecryptResult | 'failed'> {
  try {
    return await generalDecrypt({ ...encrypted, recipients: [...encrypted.recipients] }, key, {
      keyManagementAlgorithms: [...RECIPIENT_ALGORITHMS],
      contentEncryptionAlgorithms: [CONTENT_ENCRYPTION],
      maxDecompressedLength: 0, // packages are compressed already; a bomb is not let in
    });
  } catch (error) {
    if (error instanceof errors.JOSEError) return 'failed';
    throw error;
  }
}

/**
 * Opens a package that was encrypted for this host, in memory; what comes out is for `openContainer`, or for verifying
 * its signature.
 *
 * A wrong key and a changed byte give one code, `decryption-failed`: telling them apart would help those who try.
 *
 * @param bytes of the encrypted package
 * @returns the container's bytes; or one of `encrypted-package-too-large`, `encrypted-package-malformed`,
 *   `too-many-recipients`, `recipient-key-unsupported`, `not-for-this-host`, `decryption-failed`,
 *   `encrypted-content-type-wrong`
 */
export async function decryptPackage(
  bytes: Uint8Array,
  { key, limits = {} }: DecryptPackageOptions,
): Promise<Result<Uint8Array>> {
  const encrypted = readEncryptedPackage(bytes, { ...DEFAULT_ENCRYPTION_LIMITS, ...limits });
  if (!encrypted.ok) return encrypted;
  if (recipientAlgorithm(key.privateKey) === undefined || !key.publicKey.extractable) {
    return refuseEncryption(
      'recipient-key-unsupported',
      "The host's key is not of X25519, ECDH or RSA-OAEP with SHA-256, may not derive bits or decrypt, or its public key is not extractable.",
    );
  }
  const recipients = partsFor(encrypted.value.recipients, await recipientKeyId(key.publicKey));
  if (recipients.length === 0) {
    return refuseEncryption(
      'not-for-this-host',
      'The package is encrypted for other hosts. Ask its sender for one for this host.',
    );
  }
  if (recipients.length > MOST_TRIES) {
    return refuseEncryption(
      'too-many-recipients',
      `More than ${MOST_TRIES} parts of the package may be for this host. Ask its sender for one that names the hosts' keys.`,
    );
  }
  const decrypted = await decrypt({ ...encrypted.value, recipients }, key.privateKey);
  if (decrypted === 'failed') {
    return refuseEncryption(
      'decryption-failed',
      'The package cannot be decrypted with this key: it was changed, or the key is another one. Fetch it again.',
    );
  }
  const { typ, cty } = decrypted.protectedHeader ?? {};
  if (typ !== TYPE || cty !== CONTENT_TYPE) {
    return refuseEncryption(
      'encrypted-content-type-wrong',
      'What was decrypted is not said to be a package.',
    );
  }
  return success(decrypted.plaintext);
}
