import { KEY_FORMS, type BundlePublicKey } from './bundle-key.ts';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** RFC 4648's base 32 in lower case, without padding. */
function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += BASE32[(held >> (bits - 5)) & 31]!;
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + BASE32[(held << (5 - bits)) & 31]!;
}

/**
 * The id that a public key gives to the signed web bundles of its owner, and the host of their origin
 * (`isolated-app://<id>/`).
 *
 * @see https://github.com/WICG/isolated-web-apps/blob/main/Scheme.md#signed-web-bundle-ids
 */
export function webBundleId({ algorithm, bytes }: BundlePublicKey): string {
  return base32(Uint8Array.of(...bytes, ...KEY_FORMS[algorithm].idSuffix));
}
