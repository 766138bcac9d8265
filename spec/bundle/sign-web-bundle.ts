import { concatenate, ownBytes } from '../packaging/signing/bytes.ts';
import { success, type Result } from '../result.ts';
import { bundleKind } from './bundle-format.ts';
import { exportBundleKey, KEY_FORMS, signatureToBlock } from './bundle-key.ts';
import { DEFAULT_BUNDLE_LIMITS } from './bundle-limits.ts';
import { encodeIntegrityBlock, signedData, type BlockSignature } from './integrity-block.ts';
import { refuseBundle } from './refuse-bundle.ts';
import { webBundleId } from './web-bundle-id.ts';

export interface SignWebBundleOptions {
  /** One to 16, each once: Ed25519 or ECDSA P-256, the public ones extractable. The first one's id is the bundle's. */
  readonly keys: readonly CryptoKeyPair[];
  readonly crypto?: Pick<Crypto, 'subtle'>;
}

/**
 * Signs a web bundle: puts an integrity block of version 2b before it, with one signature for each key.
 *
 * @param bundle an unsigned web bundle; whether it is valid is not looked at
 * @returns the signed web bundle; or `not-a-web-bundle`, `key-unsupported`, `signer-not-unique`, `too-many-signatures`
 * @see https://github.com/WICG/webpackage/blob/main/explainers/integrity-signature.md
 */
export async function signWebBundle(
  bundle: Uint8Array,
  { keys, crypto = globalThis.crypto }: SignWebBundleOptions,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (bundleKind(bundle) !== 'web-bundle') {
    return refuseBundle('not-a-web-bundle', '', 'Only an unsigned web bundle can be signed.');
  }
  const { maxSignatures } = DEFAULT_BUNDLE_LIMITS;
  if (keys.length > maxSignatures) {
    return refuseBundle(
      'too-many-signatures',
      '',
      `${keys.length} keys are given, but a bundle is taken with at most ${maxSignatures} signatures.`,
    );
  }
  const publicKeys = await Promise.all(keys.map(({ publicKey }) => exportBundleKey(publicKey, crypto)));
  const first = publicKeys[0];
  if (first === undefined || publicKeys.includes(undefined)) {
    return refuseBundle(
      'key-unsupported',
      '',
      'Web bundles are signed with Ed25519 or ECDSA P-256, whose public key must be extractable. Make such a key.',
    );
  }
  if (new Set(publicKeys.map((key) => webBundleId(key!))).size < keys.length) {
    return refuseBundle(
      'signer-not-unique',
      '',
      'A key is given twice. One signature of each key is enough.',
    );
  }
  const id = webBundleId(first);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-512', ownBytes(bundle)));
  const signatures: BlockSignature[] = [];
  for (const [index, key] of publicKeys.entries()) {
    const { algorithm } = key!;
    const { signParameters } = KEY_FORMS[algorithm];
    const data = signedData(digest, id, key!);
    const signature = await crypto.subtle.sign(signParameters, keys[index]!.privateKey, data);
    signatures.push({ key: key!, signature: signatureToBlock(algorithm, new Uint8Array(signature)) });
  }
  return success(concatenate(encodeIntegrityBlock(id, signatures), bundle));
}
