import { success, type Result } from '../result.ts';
import type { CentralEntry } from './central-directory.ts';
import { checkExtraFields } from './extra-fields.ts';
import { refuseContainer } from './refuse-container.ts';
import {
  DATA_DESCRIPTOR_SIGNATURE,
  FLAG_DATA_DESCRIPTOR,
  LOCAL_HEADER_SIGNATURE,
  LOCAL_HEADER_SIZE,
  viewOf,
} from './zip-records.ts';

/** Where an entry's data stands and where the entry ends, its data descriptor included. Offsets in bytes. */
export interface EntryExtent {
  readonly dataStart: number;
  readonly dataEnd: number;
  readonly end: number;
}

/** CRC and both sizes, as local headers and data descriptors hold them. */
function holds(view: DataView, at: number, { crc, compressedSize, size }: CentralEntry): boolean {
  return (
    view.getUint32(at, true) === crc &&
    view.getUint32(at + 4, true) === compressedSize &&
    view.getUint32(at + 8, true) === size
  );
}

function areZero(view: DataView, at: number): boolean {
  return [0, 4, 8].every((offset) => view.getUint32(at + offset, true) === 0);
}

/** The length of the data descriptor at the place: 16 with the customary signature, 12 without, undefined when it lies. */
function descriptorLength(
  view: DataView,
  at: number,
  limit: number,
  entry: CentralEntry,
): number | undefined {
  if (
    at + 16 <= limit &&
    view.getUint32(at, true) === DATA_DESCRIPTOR_SIGNATURE &&
    holds(view, at + 4, entry)
  )
    return 16;
  if (at + 12 <= limit && holds(view, at, entry)) return 12;
  return undefined;
}

/**
 * Reads an entry's local header, which must say what the central directory says: a reader that streams believes the one,
 * a reader that seeks the other.
 *
 * @param limit where the entries' part of the container ends, in bytes
 */
export function readLocalHeader(bytes: Uint8Array, entry: CentralEntry, limit: number): Result<EntryExtent> {
  const view = viewOf(bytes);
  const at = entry.localStart;
  const nameStart = at + LOCAL_HEADER_SIZE;
  if (nameStart > limit || view.getUint32(at, true) !== LOCAL_HEADER_SIGNATURE) {
    return refuseContainer(
      'local-header-missing',
      entry.path,
      `No entry begins at byte ${at}, where the central directory says. Pack the container again.`,
    );
  }
  const extraStart = nameStart + view.getUint16(at + 26, true);
  const dataStart = extraStart + view.getUint16(at + 28, true);
  const dataEnd = dataStart + entry.compressedSize;
  if (dataEnd > limit) {
    return refuseContainer(
      'entry-out-of-bounds',
      entry.path,
      'The entry reaches into the central directory. The container was cut or tampered with; fetch it again.',
    );
  }

  const name = bytes.subarray(nameStart, extraStart);
  const streamed = (entry.flags & FLAG_DATA_DESCRIPTOR) !== 0;
  const differences = [
    (name.length !== entry.name.length || name.some((byte, index) => byte !== entry.name[index])) && 'name',
    view.getUint16(at + 6, true) !== entry.flags && 'flags',
    view.getUint16(at + 8, true) !== entry.method && 'compression method',
    !holds(view, at + 14, entry) && !(streamed && areZero(view, at + 14)) && 'CRC or sizes',
  ].filter((difference) => difference !== false);
  if (differences.length > 0) {
    return refuseContainer(
      'local-header-mismatch',
      entry.path,
      `Local header and central directory differ in ${differences.join(', ')}. Pack the container again.`,
    );
  }
  const extra = checkExtraFields(bytes.subarray(extraStart, dataStart), entry.path, entry.name);
  if (!extra.ok) return extra;

  if (!streamed) return success({ dataStart, dataEnd, end: dataEnd });
  const length = descriptorLength(view, dataEnd, limit, entry);
  if (length === undefined) {
    return refuseContainer(
      'data-descriptor-mismatch',
      entry.path,
      'The data descriptor behind the file is missing or differs from the central directory. Pack the container again.',
    );
  }
  return success({ dataStart, dataEnd, end: dataEnd + length });
}
