import { ownBytes, toHex } from '../signing/bytes.ts';

/** SHA-256 of a sub-package's bytes, as `mpt_subpackages` writes it: in lower-case hexadecimal. */
export async function subPackageDigest(bytes: Uint8Array, crypto: Pick<Crypto, 'subtle'>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', ownBytes(bytes))));
}
