import { success, type Result } from '../result.ts';
import type { ReadBytes } from './bounded-reader.ts';
import type { CentralEntry } from './central-directory.ts';
import { checkExtraFields } from './extra-fields.ts';
import { refuseContainer } from './refuse-container.ts';
import { sameBytes } from './signing/bytes.ts';
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

/** The length of the data descriptor in the bytes: 16 with the customary signature, 12 without, undefined when it lies. */
export function descriptorLength(bytes: Uint8Array, entry: CentralEntry): number | undefined {
  const view = viewOf(bytes);
  if (bytes.length >= 16 && view.getUint32(0, true) === DATA_DESCRIPTOR_SIGNATURE && holds(view, 4, entry))
    return 16;
  if (bytes.length >= 12 && holds(view, 0, entry)) return 12;
  return undefined;
}

export function refuseDescriptor(path: string): Result<never> {
  return refuseContainer(
    'data-descriptor-mismatch',
    path,
    'The data descriptor behind the file is missing or differs from its headers. Pack the container again.',
  );
}

/** The length of a local header with name and extra fields, in bytes; undefined when there is no local header. */
export function localHeaderLength(view: DataView): number | undefined {
  if (view.byteLength < LOCAL_HEADER_SIZE) return undefined;
  if (view.getUint32(0, true) !== LOCAL_HEADER_SIGNATURE) return undefined;
  return LOCAL_HEADER_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
}

/** What differs between a whole local header and the central directory, in words; `''` when nothing does. */
function findDifferences(header: Uint8Array, view: DataView, entry: CentralEntry): string {
  const nameEnd = LOCAL_HEADER_SIZE + view.getUint16(26, true);
  const differences: string[] = [];
  if (!sameBytes(header.subarray(LOCAL_HEADER_SIZE, nameEnd), entry.name)) differences.push('name');
  if (view.getUint16(6, true) !== entry.flags) differences.push('flags');
  if (view.getUint16(8, true) !== entry.method) differences.push('compression method');
  const mayBeZero = (entry.flags & FLAG_DATA_DESCRIPTOR) !== 0;
  if (!holds(view, 14, entry) && !(mayBeZero && areZero(view, 14))) differences.push('CRC or sizes');
  return differences.join(', ');
}

/** Checks a whole local header, and maybe more than it, against the central directory. */
function checkLocalHeader(
  bytes: Uint8Array,
  view: DataView,
  length: number,
  entry: CentralEntry,
): Result<undefined> {
  const differences = findDifferences(bytes, view, entry);
  if (differences !== '') {
    return refuseContainer(
      'local-header-mismatch',
      entry.path,
      `Local header and central directory differ in ${differences}. Pack the container again.`,
    );
  }
  const nameEnd = LOCAL_HEADER_SIZE + entry.name.length;
  if (nameEnd === length) return success(undefined);
  return checkExtraFields(bytes.subarray(nameEnd, length), entry.path, entry.name);
}

/** Goes on when the bytes are there; at once when they are. */
function whenRead<T>(
  bytes: Uint8Array | Promise<Uint8Array>,
  goOn: (bytes: Uint8Array) => T | Promise<T>,
): T | Promise<T> {
  return bytes instanceof Promise ? bytes.then(goOn) : goOn(bytes);
}

/** Extra fields of a local header are rarely longer, so that one read gets the whole header. */
const EXPECTED_EXTRA = 64;

/**
 * Reads an entry's local header, which must say what the central directory says: a reader that streams believes the one,
 * a reader that seeks the other.
 *
 * @param read gives bytes of the container
 * @param limit where the entries' part of the container ends, in bytes
 * @returns at once where the bytes are there at once
 */
export function readLocalHeader(
  read: ReadBytes,
  entry: CentralEntry,
  limit: number,
): Result<EntryExtent> | Promise<Result<EntryExtent>> {
  const at = entry.localStart;
  const expected = LOCAL_HEADER_SIZE + entry.name.length + EXPECTED_EXTRA;
  return whenRead<Result<EntryExtent>>(read(at, Math.max(0, Math.min(expected, limit - at))), (begun) => {
    const view = viewOf(begun);
    const length = localHeaderLength(view);
    if (length === undefined) {
      return refuseContainer(
        'local-header-missing',
        entry.path,
        `No entry begins at byte ${at}, where the central directory says. Pack the container again.`,
      );
    }
    const dataStart = at + length;
    const dataEnd = dataStart + entry.compressedSize;
    if (dataEnd > limit) {
      return refuseContainer(
        'entry-out-of-bounds',
        entry.path,
        'The entry reaches into the central directory. The container was cut or tampered with; fetch it again.',
      );
    }
    return whenRead<Result<EntryExtent>>(length <= begun.length ? begun : read(at, length), (header) => {
      const checked = checkLocalHeader(header, header === begun ? view : viewOf(header), length, entry);
      if (!checked.ok) return checked;
      if (!(entry.flags & FLAG_DATA_DESCRIPTOR)) return success({ dataStart, dataEnd, end: dataEnd });
      return whenRead<Result<EntryExtent>>(read(dataEnd, Math.min(16, limit - dataEnd)), (bytes) => {
        const descriptor = descriptorLength(bytes, entry);
        if (descriptor === undefined) return refuseDescriptor(entry.path);
        return success({ dataStart, dataEnd, end: dataEnd + descriptor });
      });
    });
  });
}
