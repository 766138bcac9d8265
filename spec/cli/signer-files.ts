import { createPrivateKey, sign, verify, createPublicKey, type KeyObject } from 'node:crypto';
import type { Signer } from '../packaging/signing/sign-package.ts';
import type { DsaVerifier } from '../packaging/signing/verify-package.ts';
import { CommandFailure } from './command-failure.ts';
import { certificatesOf } from './pem.ts';
import { readFileText } from './read-file.ts';

/** Node's OpenSSL knows DSA, which Web Crypto lacks. */
export const verifyDsa: DsaVerifier = (publicKey, signature, data) => {
  const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
  return verify('sha256', data, key, signature);
};

function privateKey(pem: string, path: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    const encrypted = pem.includes('ENCRYPTED');
    throw new CommandFailure(
      encrypted
        ? `The key in ${path} is encrypted. Decrypt it first, e.g. with "openssl pkey".`
        : `${path} holds no private key. Give a PEM file with "BEGIN PRIVATE KEY", as "miniapp keygen" writes one.`,
    );
  }
}

/**
 * A signer from a key file and a certificate file, both PEM.
 *
 * @throws CommandFailure when one of them cannot be read or is none
 */
export async function readSigner(keyPath: string, certificatePath: string): Promise<Signer> {
  const key = privateKey(await readFileText(keyPath), keyPath);
  const certificates = certificatesOf(await readFileText(certificatePath), certificatePath);
  if (key.asymmetricKeyType === 'dsa') {
    return { certificates, privateKey: async (_, data) => new Uint8Array(sign('sha256', data, key)) };
  }
  return { certificates, privateKey: new Uint8Array(key.export({ format: 'der', type: 'pkcs8' })) };
}
