import { failure, success, type Result } from '../../result.ts';
import { concatenate, type Bytes } from './bytes.ts';
import { FieldReader, MalformedBytes, uint32, uint64 } from './little-endian.ts';

export const RPK_MAGIC = 'RPK Sig Block 42';

/** IDs of the pairs in an RPK signing block. */
export const DEVELOPER_SIGNATURE = 0x01000101;
/** Not in the text: the same, with content digests over chunks of 1 MiB. */
export const CHUNKED_DEVELOPER_SIGNATURE = 0x01000102;
/** Not in the text: digests of single files, for packages that are split. It is never needed. */
export const FILE_LIST = 0x01000201;
export const DISTRIBUTOR_SIGNATURE = 0x02000201;

/** More than any tool writes; pairs of unknown ids are ignored, but not without end. */
const MOST_PAIRS = 32;
const SIZE_FIELD = 8;
/** The second size and the magic numbers. */
const TAIL = SIZE_FIELD + RPK_MAGIC.length;

/** An RPK signing block, taken apart but not verified. */
export interface RpkSigningBlock {
  /** Where it begins in the container, in bytes. */
  readonly start: number;
  readonly pairs: ReadonlyMap<number, Uint8Array>;
}

function malformed(why: string): Result<never> {
  return failure({
    code: 'signing-block-malformed',
    path: '',
    message: `The signing block is damaged: ${why}. Sign the package again.`,
  });
}

function readPairs(bytes: Uint8Array): Map<number, Uint8Array> | string {
  const reader = new FieldReader(bytes);
  const pairs = new Map<number, Uint8Array>();
  while (!reader.isAtEnd) {
    const pair = new FieldReader(reader.bytes(reader.length64()));
    const id = pair.uint32();
    if (pairs.has(id)) return `two pairs have the ID 0x${id.toString(16).padStart(8, '0')}`;
    if (pairs.size === MOST_PAIRS) return `it has more than ${MOST_PAIRS} pairs`;
    pairs.set(id, pair.rest());
  }
  return pairs;
}

/**
 * Reads the RPK signing block that ends where the central directory begins and whose magic numbers were recognized.
 * Its size counts all of it but the first size field.
 *
 * @param container all of its bytes
 * @param end where the central directory begins
 * @see https://w3c.github.io/miniapp-packaging/#sec-signature-rpk
 */
export function readRpkSigningBlock(container: Uint8Array, end: number): Result<RpkSigningBlock> {
  if (end < SIZE_FIELD + TAIL) return malformed('it is too short');
  const view = new DataView(container.buffer, container.byteOffset, container.length);
  const size = view.getBigUint64(end - TAIL, true);
  if (size < BigInt(TAIL) || size > BigInt(end - SIZE_FIELD))
    return malformed('its size is none that it can have');
  const start = end - Number(size) - SIZE_FIELD;
  if (view.getBigUint64(start, true) !== size) return malformed('its two sizes differ');
  try {
    const pairs = readPairs(container.subarray(start + SIZE_FIELD, end - TAIL));
    return typeof pairs === 'string' ? malformed(pairs) : success({ start, pairs });
  } catch (error) {
    if (error instanceof MalformedBytes) return malformed(error.message);
    throw error;
  }
}

/** @see https://w3c.github.io/miniapp-packaging/#sec-signature-rpk */
export function writeRpkSigningBlock(pairs: ReadonlyMap<number, Uint8Array>): Bytes {
  const written = concatenate(
    ...[...pairs].flatMap(([id, value]) => [uint64(value.length + 4), uint32(id), value]),
  );
  const size = uint64(written.length + TAIL);
  return concatenate(size, written, size, new TextEncoder().encode(RPK_MAGIC));
}
