import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { exportBundleKey } from '../bundle/bundle-key.ts';
import { webBundleId } from '../bundle/web-bundle-id.ts';
import { CommandFailure, fileFailure } from './command-failure.ts';
import type { KeyPurpose } from './kinds.ts';

const ED25519 = { name: 'Ed25519' };
const P256 = { name: 'ECDSA', namedCurve: 'P-256' };

function readPem(path: string): KeyObject {
  let pem: string;
  try {
    pem = readFileSync(path, 'utf8');
  } catch (error) {
    throw fileFailure('read', path, error);
  }
  try {
    return createPrivateKey(pem);
  } catch {
    throw new CommandFailure(
      `${path} is no private key in PEM without a password. Make one: miniapp keygen.`,
    );
  }
}

/**
 * Reads a private key for signing bundles, with the public key that follows from it.
 *
 * @throws CommandFailure for a file that cannot be read or holds no key of Ed25519 or P-256
 */
export async function readBundleKey(path: string): Promise<CryptoKeyPair> {
  const key = readPem(path);
  const isP256 = key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
  if (key.asymmetricKeyType !== 'ed25519' && !isP256) {
    throw new CommandFailure(
      `${path} holds a key that cannot sign web bundles: it must be of Ed25519 or ECDSA P-256. Make one: miniapp keygen --purpose bundle.`,
    );
  }
  const parameters = isP256 ? P256 : ED25519;
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return {
    privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, parameters, false, ['sign']),
    publicKey: await crypto.subtle.importKey('spki', spki, parameters, true, ['verify']),
  };
}

const PARAMETERS = new Map([
  ['ed25519', ED25519],
  ['ecdsa-p256', P256],
]);

/** Keys for signed web bundles, for `keygen`. */
export const bundlePurpose: KeyPurpose = {
  name: 'bundle',
  algorithms: [...PARAMETERS.keys()],
  async generate({ algorithm }) {
    const parameters = PARAMETERS.get(algorithm)!;
    const pair = (await crypto.subtle.generateKey(parameters, true, ['sign', 'verify'])) as CryptoKeyPair;
    const key = Buffer.from(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
    const id = webBundleId((await exportBundleKey(pair.publicKey, crypto))!);
    const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
    return {
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
      files: [],
      note: `web bundle id: ${id}`,
    };
  },
};
