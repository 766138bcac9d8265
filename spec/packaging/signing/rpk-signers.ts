import { concatenate, type Bytes } from './bytes.ts';
import { FieldReader, MalformedBytes, prefixed, uint32 } from './little-endian.ts';

/** Digest or signature content with the ID of the signature algorithm that it belongs to. */
export interface AlgorithmValue {
  readonly algorithm: number;
  readonly value: Uint8Array;
}

/** What a signer signs. */
export interface SignedData {
  readonly digests: readonly AlgorithmValue[];
  /** DER; the signer's own first. */
  readonly certificates: readonly Uint8Array[];
  /** Kept as they are: the text gives them no meaning. */
  readonly attributes: Uint8Array;
}

/** A signer block of the developer's signature. */
export interface RpkSigner {
  readonly signedData: SignedData;
  /** The bytes that the signatures are over: the signed data without its length. */
  readonly signedBytes: Uint8Array;
  readonly signatures: readonly AlgorithmValue[];
  /** DER of a SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
}

/** What bounds the work on a hostile block. */
export const MOST_SIGNERS = 10;
export const MOST_CERTIFICATES = 10;
/** Of digests, and of signatures: one of each algorithm would be 7. */
const MOST_ALGORITHMS = 16;

function readAlgorithmValue(bytes: Uint8Array): AlgorithmValue {
  const reader = new FieldReader(bytes);
  const algorithm = reader.uint32();
  const value = reader.prefixed();
  reader.end();
  return { algorithm, value };
}

function readAlgorithmValues(bytes: Uint8Array): AlgorithmValue[] {
  return new FieldReader(bytes).items(MOST_ALGORITHMS).map(readAlgorithmValue);
}

function readSignedData(bytes: Uint8Array): SignedData {
  const reader = new FieldReader(bytes);
  const digests = readAlgorithmValues(reader.prefixed());
  const certificates = new FieldReader(reader.prefixed()).items(MOST_CERTIFICATES);
  const attributes = reader.prefixed();
  reader.end();
  return { digests, certificates, attributes };
}

function readSigner(bytes: Uint8Array): RpkSigner {
  const reader = new FieldReader(bytes);
  const signedBytes = reader.prefixed();
  const signatures = readAlgorithmValues(reader.prefixed());
  const publicKey = reader.prefixed();
  reader.end();
  return { signedData: readSignedData(signedBytes), signedBytes, signatures, publicKey };
}

/**
 * Takes the developer's signature apart. The text leaves out the size of the signed data, which tools write.
 *
 * @throws MalformedBytes when a field is cut off, followed by others, or a list too long
 * @see https://w3c.github.io/miniapp-packaging/#sec-signing-block-signature
 */
export function readSigners(value: Uint8Array): RpkSigner[] {
  const reader = new FieldReader(value);
  const signers = new FieldReader(reader.prefixed()).items(MOST_SIGNERS);
  reader.end();
  return signers.map(readSigner);
}

function writeAlgorithmValues(values: readonly AlgorithmValue[]): Bytes {
  return prefixed(...values.map(({ algorithm, value }) => prefixed(uint32(algorithm), prefixed(value))));
}

export function writeSignedData({ digests, certificates, attributes }: SignedData): Bytes {
  return concatenate(
    writeAlgorithmValues(digests),
    prefixed(...certificates.map((certificate) => prefixed(certificate))),
    prefixed(attributes),
  );
}

/** @see https://w3c.github.io/miniapp-packaging/#sec-signing-block-signature */
export function writeSigners(
  signers: readonly Pick<RpkSigner, 'signedBytes' | 'signatures' | 'publicKey'>[],
): Bytes {
  return prefixed(
    ...signers.map(({ signedBytes, signatures, publicKey }) =>
      prefixed(prefixed(signedBytes), writeAlgorithmValues(signatures), prefixed(publicKey)),
    ),
  );
}

/** DER of each signer's own certificate; empty when the signature is damaged. */
export function developerCertificates(value: Uint8Array): Uint8Array[] {
  try {
    return readSigners(value).flatMap(({ signedData }) => signedData.certificates.slice(0, 1));
  } catch (error) {
    if (error instanceof MalformedBytes) return [];
    throw error;
  }
}
