import { success, type Result, type Violation } from '../result.ts';
import { checkEntry, checkEntryCount, checkTotal } from './check-entry.ts';
import type { ContainerLimits } from './container-limits.ts';
import { checkExtraFields } from './extra-fields.ts';
import { refuseContainer } from './refuse-container.ts';
import { CENTRAL_HEADER_SIGNATURE, CENTRAL_HEADER_SIZE, FLAG_UTF8, viewOf } from './zip-records.ts';

/** What the central directory says about one file or directory. Sizes and offsets in bytes. */
export interface CentralEntry {
  readonly path: string;
  /** The path as it stands in the container. */
  readonly name: Uint8Array;
  readonly isDirectory: boolean;
  readonly versionNeeded: number;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly disk: number;
  /** Unix file mode, 0 when the packer gave none. */
  readonly mode: number;
  readonly localStart: number;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A name as text; undefined when it is not UTF-8. */
export function decodeName(name: Uint8Array): string | undefined {
  try {
    return UTF8.decode(name);
  } catch {
    return undefined;
  }
}

/** The failure of the entry at the index, whose name is not UTF-8. */
export function refuseNameBytes(index: number): Result<never> {
  return refuseContainer(
    'file-name-not-utf8',
    '',
    `The name of entry ${index + 1} is not UTF-8. Rename the file, or pack it with a packer that writes UTF-8.`,
  );
}

const MALFORMED =
  'The central directory does not hold the entries that the end record announces. Pack the container again.';

/**
 * Reads the central directory and checks what can be known from it alone.
 *
 * A name without the UTF-8 flag that is UTF-8 nonetheless is taken with a warning: the specification asks for the
 * encoding, not for the flag.
 *
 * @param bytes the directory and nothing else
 * @param entryCount as the end record has it
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-zip-file-requirements
 */
export function readCentralDirectory(
  bytes: Uint8Array,
  entryCount: number,
  limits: ContainerLimits,
): Result<readonly CentralEntry[]> {
  const counted = checkEntryCount(entryCount, limits);
  if (!counted.ok) return counted;
  const view = viewOf(bytes);
  const entries: CentralEntry[] = [];
  const warnings: Violation[] = [];
  let totalSize = 0;
  let at = 0;
  for (let index = 0; index < entryCount; index++) {
    const nameStart = at + CENTRAL_HEADER_SIZE;
    if (nameStart > bytes.length || view.getUint32(at, true) !== CENTRAL_HEADER_SIGNATURE) {
      return refuseContainer('central-directory-malformed', '', MALFORMED);
    }
    const extraStart = nameStart + view.getUint16(at + 28, true);
    const commentStart = extraStart + view.getUint16(at + 30, true);
    const end = commentStart + view.getUint16(at + 32, true);
    if (end > bytes.length) return refuseContainer('central-directory-malformed', '', MALFORMED);

    const name = bytes.subarray(nameStart, extraStart);
    const path = decodeName(name);
    if (path === undefined) {
      return refuseNameBytes(index);
    }
    const entry: CentralEntry = {
      path,
      name,
      isDirectory: path.endsWith('/'),
      versionNeeded: view.getUint16(at + 6, true),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      disk: view.getUint16(at + 34, true),
      mode: view.getUint16(at + 40, true),
      localStart: view.getUint32(at + 42, true),
    };
    const checked = checkEntry(entry, limits);
    if (!checked.ok) return checked;
    const extra = checkExtraFields(bytes.subarray(extraStart, commentStart), path, name);
    if (!extra.ok) return extra;
    if (path.length !== name.length && !(entry.flags & FLAG_UTF8)) {
      warnings.push({
        code: 'utf8-flag-missing',
        path,
        message: 'The name is UTF-8 but not flagged as such; some readers will show other characters.',
      });
    }
    totalSize += entry.size;
    const total = checkTotal(totalSize, limits);
    if (!total.ok) return total;
    entries.push(entry);
    at = end;
  }
  if (at !== bytes.length) return refuseContainer('central-directory-malformed', '', MALFORMED);
  return success(entries, warnings);
}
