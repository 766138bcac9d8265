import { success, type Result } from '../result.ts';
import type { ContainerLimits } from './container-limits.ts';
import { refuseContainer } from './refuse-container.ts';
import { LOCAL_HEADER_SIGNATURE, viewOf } from './zip-records.ts';

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
/** The magic numbers that the specification names; each ends a block, so that none stands within one. */
const KNOWN_MAGIC = [RPK_MAGIC, 'MIX Sig Block 42'].map((magic) => new TextEncoder().encode(magic));
/** Both sizes and the magic numbers. */
const RPK_SMALLEST = 8 + 8 + MAGIC_LENGTH;

/** In the RPK scheme the block's size, its first field left out, stands at its beginning and before its magic numbers. */
function hasRpkSizes(block: Uint8Array): boolean {
  if (block.length < RPK_SMALLEST) return false;
  const view = viewOf(block);
  const size = BigInt(block.length - 8);
  return (
    view.getBigUint64(0, true) === size && view.getBigUint64(block.length - MAGIC_LENGTH - 8, true) === size
  );
}

function standsAt(at: number, magic: Uint8Array, bytes: Uint8Array): boolean {
  for (let index = 0; index < magic.length; index++) {
    if (bytes[at + index] !== magic[index]) return false;
  }
  return true;
}

/** Byte by byte, as a hostile block has a magic number's beginning everywhere. */
function includesMagic(bytes: Uint8Array): boolean {
  const last = bytes.length - MAGIC_LENGTH;
  return KNOWN_MAGIC.some((magic) => {
    for (let at = 0; at <= last; at++) if (standsAt(at, magic, bytes)) return true;
    return false;
  });
}

/** Refuses more bytes for a signing block than allowed. */
export function checkSigningBlockSize(
  size: number,
  { maxSigningBlockBytes }: ContainerLimits,
): Result<undefined> {
  if (size <= maxSigningBlockBytes) return success(undefined);
  return refuseContainer(
    'signing-block-too-large',
    '',
    `${size} bytes stand between the last file and the central directory, more than the ${maxSigningBlockBytes} allowed for signatures. Pack the container again.`,
  );
}

/**
 * Takes what stands between the last entry and the central directory as the signing block. Any scheme is let through,
 * as the specification prescribes none; what does not end in 16 readable magic characters is no signing block, and
 * neither is what begins like an entry, which a reader that streams would take for one. A block that holds another, or
 * stands behind another, is refused: two verifiers could look at different ones.
 *
 * @param block the bytes there
 * @param start where they begin, in bytes
 * @returns undefined when nothing stands there
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-digital-signature-requirements
 */
export function locateSigningBlock(block: Uint8Array, start: number): Result<SigningBlock | undefined> {
  if (block.length === 0) return success(undefined);
  const end = start + block.length;
  const magic = String.fromCharCode(...block.subarray(-MAGIC_LENGTH));
  if (!PRINTABLE_ASCII.test(magic) || viewOf(block).getUint32(0, true) === LOCAL_HEADER_SIGNATURE) {
    return refuseContainer(
      'bytes-before-central-directory',
      '',
      `${block.length} bytes before the central directory belong to no file and are no signing block. Pack the container again.`,
    );
  }
  if (includesMagic(block.subarray(0, -MAGIC_LENGTH))) {
    return refuseContainer(
      'signing-block-nested',
      '',
      'The signing block holds or follows another one. Remove the signatures and sign the container once.',
    );
  }
  if (magic === RPK_MAGIC && !hasRpkSizes(block)) {
    return refuseContainer(
      'signing-block-malformed',
      '',
      'The signing block does not begin where the last file ends. Sign the container again.',
    );
  }
  return success({ start, end, magic });
}
