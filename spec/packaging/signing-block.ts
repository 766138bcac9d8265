import { success, type Result } from '../result.ts';
import { refuseContainer } from './refuse-container.ts';
import { viewOf } from './zip-records.ts';

/** The MiniApp signing block of a container: located, not verified. Offsets in bytes from the container's first. */
export interface SigningBlock {
  readonly start: number;
  /** Where the block ends, which is where the central directory begins. */
  readonly end: number;
  /** The 16 characters that name the signature scheme. */
  readonly magic: string;
}

const MAGIC_LENGTH = 16;
const PRINTABLE_ASCII = /^[\x20-\x7e]{16}$/;
const RPK_MAGIC = 'RPK Sig Block 42';
/** Both sizes and the magic numbers. */
const RPK_SMALLEST = 8 + 8 + MAGIC_LENGTH;

/** In the RPK scheme the block's size, its first field left out, stands at its beginning and before its magic numbers. */
function hasRpkSizes(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < RPK_SMALLEST) return false;
  const view = viewOf(bytes);
  const size = BigInt(end - start - 8);
  return view.getBigUint64(start, true) === size && view.getBigUint64(end - MAGIC_LENGTH - 8, true) === size;
}

/**
 * Takes what stands between the last entry and the central directory as the signing block. Any scheme is let through,
 * as the specification prescribes none; what does not end in 16 readable magic characters is no signing block.
 *
 * @returns undefined when nothing stands there
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-digital-signature-requirements
 */
export function locateSigningBlock(
  bytes: Uint8Array,
  start: number,
  end: number,
): Result<SigningBlock | undefined> {
  if (start === end) return success(undefined);
  const magic = String.fromCharCode(...bytes.subarray(Math.max(start, end - MAGIC_LENGTH), end));
  if (!PRINTABLE_ASCII.test(magic)) {
    return refuseContainer(
      'bytes-before-central-directory',
      '',
      `${end - start} bytes before the central directory belong to no file and are no signing block. Pack the container again.`,
    );
  }
  if (magic === RPK_MAGIC && !hasRpkSizes(bytes, start, end)) {
    return refuseContainer(
      'signing-block-malformed',
      '',
      'The signing block does not begin where the last file ends. Sign the container again.',
    );
  }
  return success({ start, end, magic });
}
