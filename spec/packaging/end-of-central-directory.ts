import { success, type Result } from '../result.ts';
import { refuseContainer } from './refuse-container.ts';
import {
  END_RECORD_SIGNATURE,
  END_RECORD_SIZE,
  MAX_UINT16,
  MAX_UINT32,
  ZIP64_LOCATOR_SIGNATURE,
  ZIP64_LOCATOR_SIZE,
  viewOf,
} from './zip-records.ts';

/** Where the central directory is. Offsets in bytes from the container's first. */
export interface EndOfCentralDirectory {
  readonly entryCount: number;
  readonly directoryStart: number;
  /** Where the directory ends, which is where the end record begins. */
  readonly directoryEnd: number;
}

const ZIP64 = 'The container uses ZIP64, which MiniApp containers do not need. Pack it again without.';

/** How many bytes of a container's end are looked at: the record, the longest comment, and what may say ZIP64 before. */
export const END_BYTES = ZIP64_LOCATOR_SIZE + END_RECORD_SIZE + MAX_UINT16;

/** Every place at which an end record could begin, from the end of the file on. */
function findSignatures(tail: Uint8Array, view: DataView): number[] {
  const found: number[] = [];
  const first = Math.max(0, tail.length - END_RECORD_SIZE - MAX_UINT16);
  const signatureStart = END_RECORD_SIGNATURE & 0xff;
  for (let at = tail.length - END_RECORD_SIZE; at >= first; at--) {
    at = tail.lastIndexOf(signatureStart, at);
    if (at < first) break;
    if (view.getUint32(at, true) === END_RECORD_SIGNATURE) found.push(at);
  }
  return found;
}

/**
 * Reads the end of central directory record. Readers disagree about which of several candidates counts, so a container
 * with more than one is refused, and so is one in which anything follows the record and its comment.
 *
 * @param tail the container's last {@link END_BYTES}, or more, or all
 * @param tailStart where in the container the tail begins, in bytes
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-zip-file-requirements
 */
export function readEndOfCentralDirectory(
  tail: Uint8Array,
  tailStart: number,
): Result<EndOfCentralDirectory> {
  const view = viewOf(tail);
  const candidates = findSignatures(tail, view);
  const complete = candidates.filter(
    (at) => at + END_RECORD_SIZE + view.getUint16(at + 20, true) === view.byteLength,
  );
  const at = complete[0];
  if (at === undefined) {
    return candidates.length === 0
      ? refuseContainer(
          'container-not-zip',
          '',
          'This is not a ZIP file, or its end is missing. Pack it again.',
        )
      : refuseContainer(
          'trailing-bytes',
          '',
          'Bytes follow the end of the ZIP file, or its end is cut off. Remove them, or fetch the file again.',
        );
  }
  if (candidates.some((candidate) => candidate > at) || complete.length > 1) {
    return refuseContainer(
      'end-record-ambiguous',
      '',
      'The ZIP file has more than one end record, so that readers may see different contents. Pack it again without a comment.',
    );
  }

  if (at >= ZIP64_LOCATOR_SIZE && view.getUint32(at - ZIP64_LOCATOR_SIZE, true) === ZIP64_LOCATOR_SIGNATURE) {
    return refuseContainer('zip64-not-supported', '', ZIP64);
  }
  const disk = view.getUint16(at + 4, true);
  const directoryDisk = view.getUint16(at + 6, true);
  const entriesOnDisk = view.getUint16(at + 8, true);
  const entryCount = view.getUint16(at + 10, true);
  const directorySize = view.getUint32(at + 12, true);
  const directoryStart = view.getUint32(at + 16, true);
  if (
    [disk, directoryDisk, entriesOnDisk, entryCount].includes(MAX_UINT16) ||
    [directorySize, directoryStart].includes(MAX_UINT32)
  ) {
    return refuseContainer('zip64-not-supported', '', ZIP64);
  }
  if (disk !== 0 || directoryDisk !== 0 || entriesOnDisk !== entryCount) {
    return refuseContainer(
      'container-split',
      '',
      'The ZIP file says that it is one part of several. Pack it into a single file.',
    );
  }
  const directoryEnd = tailStart + at;
  if (directoryStart + directorySize !== directoryEnd) {
    return refuseContainer(
      'central-directory-misplaced',
      '',
      `The central directory should end at byte ${directoryEnd} but by its own record ends at ${directoryStart + directorySize}. Bytes were put in or taken out; pack it again.`,
    );
  }
  return success({ entryCount, directoryStart, directoryEnd });
}
