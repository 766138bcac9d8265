import { concatenate, sameBytes, type Bytes } from '../packaging/signing/bytes.ts';
import { success, type Result } from '../result.ts';
import type { BundleLimits } from './bundle-limits.ts';
import { INTEGRITY_MAGIC, INTEGRITY_VERSION } from './bundle-format.ts';
import { KEY_FORMS, type BundleKeyAlgorithm, type BundlePublicKey } from './bundle-key.ts';
import { decodeFirstCbor, type CborItem } from './decode-cbor.ts';
import { encodeCbor, type CborValue } from './encode-cbor.ts';
import { refuseBundle } from './refuse-bundle.ts';

/** One signature of an integrity block, with the key that it names. */
export interface BlockSignature {
  readonly key: BundlePublicKey;
  readonly signature: Uint8Array;
}

/** What stands before a signed web bundle. */
export interface IntegrityBlock {
  readonly webBundleId: string;
  readonly signatures: readonly BlockSignature[];
  /** The bytes of the bundle behind it. */
  readonly bundle: Uint8Array;
}

const WEB_BUNDLE_ID = 'webBundleId';
/** In characters: that of a P-256 key. */
const LONGEST_ID = 58;
/** The array, magic, version, the map of attributes with a name and a value, the list. */
const ITEMS_OF_BLOCK = 7;
/** The array, the map of attributes with a name and a value, the signature. */
const ITEMS_OF_SIGNATURE = 5;

/** A signature's attributes, encoded: the key under the name of its algorithm. */
function encodeAttributes({ algorithm, bytes }: BundlePublicKey): Uint8Array {
  return encodeCbor(new Map([[KEY_FORMS[algorithm].attribute, bytes]]));
}

/** Encodes an integrity block of version 2b. */
export function encodeIntegrityBlock(
  webBundleId: string,
  signatures: readonly BlockSignature[],
): Uint8Array<ArrayBuffer> {
  return encodeCbor([
    INTEGRITY_MAGIC,
    INTEGRITY_VERSION,
    new Map([[WEB_BUNDLE_ID, webBundleId]]),
    signatures.map(({ key: { algorithm, bytes }, signature }): CborValue => [
      new Map([[KEY_FORMS[algorithm].attribute, bytes]]),
      signature,
    ]),
  ]);
}

function withLength(bytes: Uint8Array): Bytes {
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(bytes.length));
  return concatenate(length, bytes);
}

/**
 * The bytes that one signature is over: the bundle's digest, the block without signatures, the signature's attributes,
 * each after its length in eight bytes.
 *
 * @param bundleDigest SHA-512 of the bundle
 * @see https://github.com/WICG/webpackage/blob/main/explainers/integrity-signature.md
 */
export function signedData(bundleDigest: Uint8Array, webBundleId: string, key: BundlePublicKey): Bytes {
  const block = encodeIntegrityBlock(webBundleId, []);
  return concatenate(...[bundleDigest, block, encodeAttributes(key)].map(withLength));
}

function readSignature(item: CborItem): BlockSignature | undefined {
  const [attributes, signature, more] = item.kind === 'array' ? item.items : [];
  if (attributes?.kind !== 'map' || signature?.kind !== 'bytes' || more !== undefined) return undefined;
  const [[name, value] = [], another] = attributes.entries;
  if (name?.kind !== 'text' || value?.kind !== 'bytes' || another !== undefined) return undefined;
  const algorithm = (Object.keys(KEY_FORMS) as BundleKeyAlgorithm[]).find(
    (candidate) => KEY_FORMS[candidate].attribute === name.value,
  );
  if (algorithm === undefined || value.value.length !== KEY_FORMS[algorithm].length) return undefined;
  return { key: { algorithm, bytes: value.value }, signature: signature.value };
}

/**
 * Reads the integrity block that a signed web bundle begins with. Its encoding must be deterministic, and it may hold
 * nothing that is not covered by every signature: the only attribute is the id, each signature names one key.
 *
 * @param bytes what `bundleKind` says is a signed web bundle: four items, of which the first is the magic
 * @see https://github.com/WICG/webpackage/blob/main/explainers/integrity-signature.md
 */
export function readIntegrityBlock(bytes: Uint8Array, limits: BundleLimits): Result<IntegrityBlock> {
  const malformed = (message: string) => refuseBundle('integrity-block-malformed', '', message);
  const decoded = decodeFirstCbor(bytes, {
    // One signature more than allowed is still read, so that it is refused as what it is.
    maxItems: ITEMS_OF_BLOCK + ITEMS_OF_SIGNATURE * (limits.maxSignatures + 1),
    maxDepth: limits.maxDepth,
  });
  if (!decoded.ok) return decoded;
  const [, version, attributes, list] = decoded.value.kind === 'array' ? decoded.value.items : [];
  if (version?.kind !== 'bytes' || !sameBytes(version.value, INTEGRITY_VERSION)) {
    return refuseBundle(
      'integrity-version-unsupported',
      '',
      'The integrity block has another version than 2b. Sign it with a current tool.',
    );
  }
  if (attributes?.kind !== 'map' || list?.kind !== 'array') {
    return malformed('The integrity block has no attributes or no list of signatures.');
  }
  const [[name, id] = [], another] = attributes.entries;
  if (name?.kind !== 'text' || name.value !== WEB_BUNDLE_ID || id?.kind !== 'text' || another !== undefined) {
    return malformed('The only attribute of the integrity block must be the web bundle id.');
  }
  if (list.items.length > limits.maxSignatures) {
    return refuseBundle(
      'too-many-signatures',
      '',
      `The integrity block has more than the ${limits.maxSignatures} signatures allowed.`,
    );
  }
  if (id.value.length > LONGEST_ID) return malformed('The web bundle id is longer than any key gives.');
  const signatures = list.items.map(readSignature);
  const known = signatures.filter((signature) => signature !== undefined);
  if (known.length === 0 || known.length < signatures.length) {
    return malformed(
      'Each signature must have one public key, of Ed25519 (32 bytes) or ECDSA P-256 (33), and one must be there.',
    );
  }
  return success({ webBundleId: id.value, signatures: known, bundle: bytes.subarray(decoded.value.end) });
}
