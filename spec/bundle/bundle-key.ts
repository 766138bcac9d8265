import { concatenate, ownBytes, type Bytes } from '../packaging/signing/bytes.ts';
import { ecdsaSignatureFromDer, ecdsaSignatureToDer } from '../packaging/signing/ecdsa-signature.ts';

/** The algorithms of integrity blocks. */
export type BundleKeyAlgorithm = 'Ed25519' | 'ECDSA-P256-SHA256';

/** A public key as integrity blocks hold it. */
export interface BundlePublicKey {
  readonly algorithm: BundleKeyAlgorithm;
  /** 32 bytes for Ed25519; 33 for P-256, a compressed point. */
  readonly bytes: Uint8Array;
}

const P256_COORDINATE = 32;

/** What the algorithms differ in. */
export const KEY_FORMS: Readonly<
  Record<
    BundleKeyAlgorithm,
    {
      /** The attribute that holds the key. */
      readonly attribute: string;
      readonly length: number;
      /** Behind the key in a web bundle id. */
      readonly idSuffix: readonly number[];
      readonly importParameters: EcKeyImportParams | Algorithm;
      readonly signParameters: EcdsaParams | Algorithm;
    }
  >
> = {
  Ed25519: {
    attribute: 'ed25519PublicKey',
    length: 32,
    idSuffix: [0, 1, 2],
    importParameters: { name: 'Ed25519' },
    signParameters: { name: 'Ed25519' },
  },
  'ECDSA-P256-SHA256': {
    attribute: 'ecdsaP256SHA256PublicKey',
    length: 1 + P256_COORDINATE,
    idSuffix: [0, 2, 2],
    importParameters: { name: 'ECDSA', namedCurve: 'P-256' },
    signParameters: { name: 'ECDSA', hash: 'SHA-256' },
  },
};

/** The algorithm of a Web Crypto key; undefined when integrity blocks have none for it. */
export function bundleKeyAlgorithm({ algorithm }: CryptoKey): BundleKeyAlgorithm | undefined {
  if (algorithm.name === 'Ed25519') return 'Ed25519';
  const isP256 = algorithm.name === 'ECDSA' && 'namedCurve' in algorithm && algorithm.namedCurve === 'P-256';
  return isP256 ? 'ECDSA-P256-SHA256' : undefined;
}

/** @returns undefined when the key is not of an algorithm of integrity blocks, or may not be exported */
export async function exportBundleKey(
  key: CryptoKey,
  { subtle }: Pick<Crypto, 'subtle'>,
): Promise<BundlePublicKey | undefined> {
  const algorithm = bundleKeyAlgorithm(key);
  if (algorithm === undefined || key.type !== 'public' || !key.extractable) return undefined;
  const raw = new Uint8Array(await subtle.exportKey('raw', key));
  if (algorithm === 'Ed25519') return { algorithm, bytes: raw };
  // 04, x, y becomes 02 or 03, by whether y is odd, and x.
  const parity = 2 + (raw.at(-1)! & 1);
  return { algorithm, bytes: concatenate(Uint8Array.of(parity), raw.subarray(1, 1 + P256_COORDINATE)) };
}

/** The curve's prime and its constant b; https://doi.org/10.6028/NIST.SP.800-186, 3.2.1.3. */
const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let factor = base % P, rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * factor) % P;
    factor = (factor * factor) % P;
  }
  return result;
}

const toBigInt = (bytes: Uint8Array) => bytes.reduce((value, byte) => value * 256n + BigInt(byte), 0n);

const toBytes = (value: bigint) =>
  Uint8Array.from({ length: P256_COORDINATE }, (_, at) => Number((value >> BigInt(8 * (31 - at))) & 255n));

/** The point with both coordinates: Web Crypto need not import the compressed form. Undefined for no point. */
function uncompress(point: Uint8Array): Bytes | undefined {
  const [parity] = point;
  const x = toBigInt(point.subarray(1));
  if ((parity !== 2 && parity !== 3) || x >= P) return undefined;
  const square = ((((x * x - 3n) * x + B) % P) + P) % P;
  const root = power(square, (P + 1n) / 4n);
  if ((root * root) % P !== square) return undefined;
  const y = (root & 1n) === BigInt(parity & 1) ? root : P - root;
  return concatenate(Uint8Array.of(4), point.subarray(1), toBytes(y));
}

/**
 * @returns undefined when the bytes are no key of the algorithm, `unsupported` when the provider does not have the
 *   algorithm: that must not look like a bad key
 */
export async function importBundleKey(
  { algorithm, bytes }: BundlePublicKey,
  { subtle }: Pick<Crypto, 'subtle'>,
): Promise<CryptoKey | 'unsupported' | undefined> {
  const { length, importParameters } = KEY_FORMS[algorithm];
  if (bytes.length !== length) return undefined;
  const raw = algorithm === 'Ed25519' ? ownBytes(bytes) : uncompress(bytes);
  if (raw === undefined) return undefined;
  try {
    return await subtle.importKey('raw', raw, importParameters, true, ['verify']);
  } catch (error) {
    return error instanceof Error && error.name === 'NotSupportedError' ? 'unsupported' : undefined;
  }
}

/** From Web Crypto's form of a signature to that of integrity blocks. */
export function signatureToBlock(algorithm: BundleKeyAlgorithm, signature: Uint8Array): Uint8Array {
  return algorithm === 'Ed25519' ? signature : ecdsaSignatureToDer(signature);
}

/** The reverse of {@link signatureToBlock}; undefined for what is no signature of the algorithm. */
export function signatureFromBlock(algorithm: BundleKeyAlgorithm, signature: Uint8Array): Bytes | undefined {
  if (algorithm === 'ECDSA-P256-SHA256') return ecdsaSignatureFromDer(signature, P256_COORDINATE);
  return signature.length === 64 ? ownBytes(signature) : undefined;
}
