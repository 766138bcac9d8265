import { success, type Result } from '../result.ts';
import type { ByteQueue } from './byte-queue.ts';
import { decodeName, refuseNameBytes, type CentralEntry } from './central-directory.ts';
import { checkEntry } from './check-entry.ts';
import type { ContainerLimits } from './container-limits.ts';
import { checkExtraFields } from './extra-fields.ts';
import { inflatePieces } from './inflate.ts';
import { localHeaderLength } from './local-header.ts';
import { checkContent, readEntry } from './read-entry.ts';
import { refuseContainerSize } from './read-structure.ts';
import { refuseContainer } from './refuse-container.ts';
import { FLAG_DATA_DESCRIPTOR, LOCAL_HEADER_SIZE, METHOD_STORED, viewOf } from './zip-records.ts';

/** Compressed files up to this size, in bytes, are taken whole, since that is faster; larger ones are inflated as they come. */
const WHOLE_BYTES = 64 * 1024;

/** An entry whose local header has come, and whose content has not. */
export interface UpcomingEntry {
  readonly entry: CentralEntry;
  /** The whole local header. */
  readonly header: Uint8Array;
}

/** Why the queue gave too little: its own failure, or a stream that ends too early. */
export function refuseCut({ failure, position }: ByteQueue, limits: ContainerLimits): Result<never> {
  if (failure?.kind === 'too-large') return refuseContainerSize(limits);
  if (failure !== undefined) {
    return refuseContainer(
      'container-unreadable',
      '',
      `The container could not be read on after byte ${position}: ${failure.reason}. Fetch it again.`,
    );
  }
  return refuseContainer(
    'container-cut',
    '',
    `The container ends after byte ${position}, within a file or a header. Fetch it again.`,
  );
}

/**
 * Reads the next local header of a stream and checks all that it says.
 *
 * An entry whose header leaves its sizes to a data descriptor behind the data is refused: what is not known before cannot
 * be bounded, and where stored data ends cannot be seen. Such a container is opened whole. A data descriptor that
 * repeats what the header says is taken.
 *
 * @param index of the entry, from 0
 * @returns undefined when no local header stands next
 */
export async function readUpcomingEntry(
  queue: ByteQueue,
  index: number,
  limits: ContainerLimits,
): Promise<Result<UpcomingEntry | undefined>> {
  const localStart = queue.position;
  const length = localHeaderLength(viewOf(await queue.peek(LOCAL_HEADER_SIZE)));
  if (length === undefined) return success(undefined);
  const header = await queue.take(length);
  if (header.length < length) return refuseCut(queue, limits);
  const view = viewOf(header);
  const name = header.subarray(LOCAL_HEADER_SIZE, LOCAL_HEADER_SIZE + view.getUint16(26, true));
  const path = decodeName(name);
  if (path === undefined) return refuseNameBytes(index);
  const entry: CentralEntry = {
    path,
    name,
    isDirectory: path.endsWith('/'),
    flags: view.getUint16(6, true),
    method: view.getUint16(8, true),
    crc: view.getUint32(14, true),
    compressedSize: view.getUint32(18, true),
    size: view.getUint32(22, true),
    localStart,
    // Of these only the central directory's say counts, which comes later.
    versionNeeded: 0,
    disk: 0,
    mode: 0,
  };
  if (entry.flags & FLAG_DATA_DESCRIPTOR && entry.compressedSize === 0) {
    return refuseContainer(
      'data-descriptor-not-streamable',
      path,
      'The size of this file stands behind it, so that it cannot be opened while it comes in. Open the container when it is there as a whole, or pack it again without data descriptors.',
    );
  }
  const checked = checkEntry(entry, limits);
  if (!checked.ok) return checked;
  const extra = checkExtraFields(header.subarray(LOCAL_HEADER_SIZE + name.length), path, name);
  return extra.ok ? success({ entry, header }) : extra;
}

async function joinPieces(pieces: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array> {
  const content = new Uint8Array(size);
  let at = 0;
  for await (const piece of pieces) {
    content.set(piece, at);
    at += piece.length;
  }
  return content;
}

/** Takes an entry's data from the queue, unpacks it as it comes and checks size and CRC-32. */
export async function readUpcomingContent(
  queue: ByteQueue,
  { entry }: UpcomingEntry,
  limits: ContainerLimits,
): Promise<Result<Uint8Array>> {
  const { method, size, compressedSize } = entry;
  const dataEnd = queue.position + compressedSize;
  let content: Result<Uint8Array>;
  if (method === METHOD_STORED) {
    content = checkContent(await joinPieces(queue.pieces(size), size), entry);
  } else if (compressedSize <= WHOLE_BYTES) {
    content = await readEntry(await queue.take(compressedSize), entry);
  } else {
    content = checkContent(await inflatePieces(queue.pieces(compressedSize), size), entry);
  }
  // Data that was cut is bad as well, but that it was cut says more; data that is bad was maybe not read to its end.
  const isCut =
    queue.failure !== undefined || (queue.position < dataEnd && (await queue.peek(1)).length === 0);
  return isCut ? refuseCut(queue, limits) : content;
}
