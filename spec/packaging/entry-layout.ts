import { success, type Result } from '../result.ts';
import type { ReadBytes } from './bounded-reader.ts';
import type { CentralEntry } from './central-directory.ts';
import { readLocalHeader, type EntryExtent } from './local-header.ts';
import { refuseContainer } from './refuse-container.ts';

export interface EntryLayout {
  /** In the order of the central directory. */
  readonly extents: readonly EntryExtent[];
  /** Where the last entry ends, and what is not entries begins. */
  readonly entriesEnd: number;
}

/**
 * Checks that the entries fill the container from its first byte to the signing block or central directory, without a
 * gap in which something could hide and without two entries that share bytes.
 *
 * @param read gives bytes of the container
 * @param directoryStart where the central directory begins, in bytes
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-zip-file-requirements
 */
export async function readEntryLayout(
  read: ReadBytes,
  entries: readonly CentralEntry[],
  directoryStart: number,
): Promise<Result<EntryLayout>> {
  const extents: EntryExtent[] = [];
  let filled = 0;
  const inOrder = [...entries.keys()].sort((a, b) => entries[a]!.localStart - entries[b]!.localStart);
  for (const index of inOrder) {
    const entry = entries[index]!;
    if (entry.localStart < filled) {
      return refuseContainer(
        'entries-overlap',
        entry.path,
        'The entry shares bytes with another. Pack the container again.',
      );
    }
    if (entry.localStart > filled) {
      return filled === 0
        ? refuseContainer(
            'leading-bytes',
            '',
            `${entry.localStart} bytes stand before the first entry. Remove them.`,
          )
        : refuseContainer(
            'bytes-between-entries',
            entry.path,
            `${entry.localStart - filled} bytes before this entry belong to no entry. Pack the container again.`,
          );
    }
    const reading = readLocalHeader(read, entry, directoryStart);
    const extent = reading instanceof Promise ? await reading : reading;
    if (!extent.ok) return extent;
    extents[index] = extent.value;
    filled = extent.value.end;
  }
  return success({ extents, entriesEnd: filled });
}
