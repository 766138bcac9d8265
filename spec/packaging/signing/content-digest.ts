import { concatenate, type Bytes } from './bytes.ts';
import { borrowBuffer, giveBackBuffer } from './chunk-buffers.ts';
import { uint32 } from './little-endian.ts';
import type { DigestName } from './signature-algorithms.ts';

/** The longest chunk that a 32-bit signed length can name: so that a section is one chunk. */
export const WHOLE_SECTIONS = 2 ** 31 - 1;
export const MEBIBYTE_CHUNKS = 1024 * 1024;

/** What the digest is over: all of the container but the signing block. */
export interface SignedContainer {
  readonly bytes: Uint8Array;
  /** Where the signing block begins. */
  readonly blockStart: number;
  /** Where the central directory begins: where the signing block ends. */
  readonly directoryStart: number;
  /** Where the end record begins. */
  readonly directoryEnd: number;
}

const CHUNK = 0xa5;
/** Before a chunk: the byte that tells its kind, and its length. */
const CHUNK_HEAD = 5;
const WHOLE = 0x5a;
const DIRECTORY_OFFSET_FIELD = 16;
/** How many chunks are digested at a time: each is a copy in memory. */
const CONCURRENCY = 8;

/**
 * The end record as it would be without the signing block, so that it does not depend on the block's length.
 */
export function endRecordWithoutBlock({ bytes, directoryEnd, blockStart }: SignedContainer): Bytes {
  const record = new Uint8Array(bytes.subarray(directoryEnd));
  new DataView(record.buffer).setUint32(DIRECTORY_OFFSET_FIELD, blockStart, true);
  return record;
}

/**
 * The digest of a container's content: of the entries, the central directory and the end record, each cut into chunks.
 * The text does not tell it; this is what Quick App tools write and what APK Signature Scheme v2 does.
 *
 * @param chunkSize in bytes
 * @see https://w3c.github.io/miniapp-packaging/#sec-signature-rpk
 */
export async function contentDigest(
  container: SignedContainer,
  digest: DigestName,
  chunkSize: number,
  crypto: Crypto,
): Promise<Bytes> {
  const { bytes, blockStart, directoryStart, directoryEnd } = container;
  const sections = [
    bytes.subarray(0, blockStart),
    bytes.subarray(directoryStart, directoryEnd),
    endRecordWithoutBlock(container),
  ];
  const chunks: Uint8Array[] = [];
  for (const section of sections) {
    for (let at = 0; at < section.length; at += chunkSize) chunks.push(section.subarray(at, at + chunkSize));
  }
  const digestChunk = async (chunk: Uint8Array) => {
    const buffer = borrowBuffer(CHUNK_HEAD + chunk.length);
    buffer[0] = CHUNK;
    new DataView(buffer.buffer).setUint32(1, chunk.length, true);
    buffer.set(chunk, CHUNK_HEAD);
    try {
      return new Uint8Array(await crypto.subtle.digest(digest, buffer));
    } finally {
      giveBackBuffer(buffer);
    }
  };
  const digests: Uint8Array[] = [];
  for (let at = 0; at < chunks.length; at += CONCURRENCY) {
    digests.push(...(await Promise.all(chunks.slice(at, at + CONCURRENCY).map(digestChunk))));
  }
  const whole = concatenate(Uint8Array.of(WHOLE), uint32(chunks.length), ...digests);
  return new Uint8Array(await crypto.subtle.digest(digest, whole));
}
