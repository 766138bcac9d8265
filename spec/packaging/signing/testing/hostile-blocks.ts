import { concatenate, type Bytes } from '../bytes.ts';
import { contentDigest, WHOLE_SECTIONS } from '../content-digest.ts';
import { findContainerParts, insertSigningBlock } from '../insert-signing-block.ts';
import { prefixed, uint32 } from '../little-endian.ts';
import { DEVELOPER_SIGNATURE, writeRpkSigningBlock } from '../rpk-signing-block.ts';
import { writeSignedData, writeSigners, type AlgorithmValue, type RpkSigner } from '../rpk-signers.ts';
import { makeSignature, prepareSigner } from '../make-signature.ts';
import { signatureAlgorithm } from '../signature-algorithms.ts';
import { valueOf, type TestSigner } from './test-signers.ts';

/** Puts any bytes where the signing block belongs. */
export async function withBlock(unsigned: Uint8Array, block: Uint8Array): Promise<Bytes> {
  return insertSigningBlock(valueOf(await findContainerParts(unsigned)), block);
}

export function withPairs(
  unsigned: Uint8Array,
  pairs: ReadonlyMap<number, Uint8Array> | [number, Uint8Array][],
): Promise<Bytes> {
  return withBlock(unsigned, writeRpkSigningBlock(new Map(pairs)));
}

export interface SignerLies {
  /** Digest entries in place of the true one. */
  readonly digests?: (digest: Uint8Array) => AlgorithmValue[];
  readonly certificates?: readonly Uint8Array[];
  readonly attributes?: Uint8Array;
  readonly signedBytes?: (signedBytes: Uint8Array) => Uint8Array;
  readonly signatures?: (signature: Uint8Array) => AlgorithmValue[];
  readonly publicKey?: Uint8Array;
}

/** A signer block with a true signature by an EC key over what may be lies. */
export async function signerBlock(
  unsigned: Uint8Array,
  signer: TestSigner,
  lies: SignerLies = {},
): Promise<Pick<RpkSigner, 'signedBytes' | 'signatures' | 'publicKey'>> {
  const container = valueOf(await findContainerParts(unsigned));
  const digest = await contentDigest(container, 'SHA-256', WHOLE_SECTIONS, crypto);
  const data = writeSignedData({
    digests: lies.digests?.(digest) ?? [{ algorithm: 0x0201, value: digest }],
    certificates: lies.certificates ?? signer.certificates,
    attributes: lies.attributes ?? new Uint8Array(),
  });
  const signedBytes = lies.signedBytes?.(data) ?? data;
  const prepared = valueOf(prepareSigner(signer));
  const signature = valueOf(await makeSignature(prepared, signatureAlgorithm(0x0201)!, signedBytes, {}));
  return {
    signedBytes,
    signatures: lies.signatures?.(signature) ?? [{ algorithm: 0x0201, value: signature }],
    publicKey: lies.publicKey ?? prepared.publicKey,
  };
}

/** A package whose one signer lies. */
export async function signedByLiar(
  unsigned: Uint8Array,
  signer: TestSigner,
  lies: SignerLies,
): Promise<Bytes> {
  const block = await signerBlock(unsigned, signer, lies);
  return withPairs(unsigned, [[DEVELOPER_SIGNATURE, writeSigners([block])]]);
}

/** A distributor's block, written by hand. */
export function distributorBlock(profile: Uint8Array, algorithm: number, signature: Uint8Array): Bytes {
  return prefixed(prefixed(profile), prefixed(uint32(algorithm), prefixed(signature)));
}

export function profilePair(id: number, ...value: readonly Uint8Array[]): Bytes {
  return prefixed(uint32(id), concatenate(...value));
}
