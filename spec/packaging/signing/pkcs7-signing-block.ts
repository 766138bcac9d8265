import { failure, success, type Result } from '../../result.ts';
import { concatenate, type Bytes } from './bytes.ts';
import { finding } from './signature-report.ts';

export const PKCS7_MAGIC = 'MIX Sig Block 42';

/** Types of signing blocks. */
export const FILE_SIGNATURE = 0;
export const PROVISIONING_PROFILE = 1;

/** A block within the signing block. */
export interface Pkcs7Block {
  readonly type: number;
  readonly tag: number;
  readonly data: Uint8Array;
}

export interface Pkcs7SigningBlock {
  /** Where it begins in the container, in bytes. */
  readonly start: number;
  readonly blocks: readonly Pkcs7Block[];
}

/** Type, tag, length, offset. */
const HEAD = 8;
/** Reserved, number of blocks, size, version, magic numbers. */
const TAIL = 32;
const VERSION = '1000';
const MOST_BLOCKS = 8;
/** Both kinds of blocks are whole; the hash trees of the text stand in none. */
const DEFAULT_TAG = 0;
const LONGEST_DATA = 0xffff;

const malformed = (why: string): Result<never> =>
  failure(
    finding('signing-block-malformed', `The signing block is damaged: ${why}. Sign the package again.`),
  );

/**
 * Reads the PKCS#7 signing block that ends where the central directory begins: heads, data in the heads' order without
 * gaps, and a tail. The text gives neither the order of bytes (big-endian here) nor the version, and draws the tail twice;
 * this is the layout of the older signing tool that its names come from.
 *
 * @param container all of its bytes
 * @param end where the central directory begins
 * @see https://w3c.github.io/miniapp-packaging/#sec-signature-pkcs7
 */
export function readPkcs7SigningBlock(container: Uint8Array, end: number): Result<Pkcs7SigningBlock> {
  if (end < TAIL) return malformed('it is too short');
  const tail = new DataView(container.buffer, container.byteOffset + end - TAIL, TAIL);
  const [count, size] = [tail.getUint32(4), tail.getUint32(8)];
  const version = String.fromCharCode(...container.subarray(end - TAIL + 12, end - TAIL + 16));
  if (version !== VERSION) return malformed('its version is unknown');
  if (tail.getUint32(0) !== 0) return malformed('its reserved bytes are used');
  if (count > MOST_BLOCKS) return malformed(`it has more than ${MOST_BLOCKS} blocks`);
  if (size < count * HEAD + TAIL || size > end) return malformed('its size is none that it can have');
  const bytes = container.subarray(end - size, end);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const blocks: Pkcs7Block[] = [];
  let at = count * HEAD;
  for (let head = 0; head < count * HEAD; head += HEAD) {
    const [type, tag] = [view.getUint8(head), view.getUint8(head + 1)];
    const [length, offset] = [view.getUint16(head + 2), view.getUint32(head + 4)];
    if (offset !== at || at + length > size - TAIL) return malformed('a block is not where it should be');
    if (tag !== DEFAULT_TAG) return malformed('a block is of a kind that is not known');
    if (blocks.some((block) => block.type === type)) return malformed('it has two blocks of one type');
    blocks.push({ type, tag, data: bytes.subarray(at, at + length) });
    at += length;
  }
  if (at !== size - TAIL) return malformed('bytes follow its blocks');
  return success({ start: end - size, blocks });
}

/**
 * @throws RangeError when a block is longer than its 16-bit length can say
 * @see https://w3c.github.io/miniapp-packaging/#sec-signature-pkcs7
 */
export function writePkcs7SigningBlock(blocks: readonly Pkcs7Block[]): Bytes {
  const heads = new Uint8Array(blocks.length * HEAD);
  const view = new DataView(heads.buffer);
  let offset = heads.length;
  for (const [index, { type, tag, data }] of blocks.entries()) {
    if (data.length > LONGEST_DATA) {
      throw new RangeError(
        `A block has ${data.length} bytes, more than the ${LONGEST_DATA} that it can have. Leave certificates or devices out.`,
      );
    }
    view.setUint8(index * HEAD, type);
    view.setUint8(index * HEAD + 1, tag);
    view.setUint16(index * HEAD + 2, data.length);
    view.setUint32(index * HEAD + 4, offset);
    offset += data.length;
  }
  const tail = new Uint8Array(TAIL);
  const tailView = new DataView(tail.buffer);
  tailView.setUint32(4, blocks.length);
  tailView.setUint32(8, offset + TAIL);
  tail.set(new TextEncoder().encode(VERSION + PKCS7_MAGIC), 12);
  return concatenate(heads, ...blocks.map(({ data }) => data), tail);
}
