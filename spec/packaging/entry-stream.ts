import type { Result } from '../result.ts';
import { byteQueue } from './byte-queue.ts';
import { checkEntryCount, checkTotal } from './check-entry.ts';
import { checkEntryName } from './container-names.ts';
import type { ContainerLimits } from './container-limits.ts';
import { END_BYTES } from './end-of-central-directory.ts';
import { descriptorLength, refuseDescriptor } from './local-header.ts';
import { readStructure, type ContainerStructure } from './read-structure.ts';
import { readUpcomingContent, readUpcomingEntry, refuseCut, type UpcomingEntry } from './stream-entry.ts';
import { uniqueNames } from './unique-names.ts';
import { FLAG_DATA_DESCRIPTOR } from './zip-records.ts';

/** The entries of a container that is coming in. After a failure nothing more can be asked of it. */
export interface EntryStream {
  /** The next entry's header, checked; undefined when all entries have come. */
  next(): Promise<Result<UpcomingEntry | undefined>>;
  /** The content of the entry that `next` gave, checked; to be asked for before the next entry. */
  content(entry: UpcomingEntry): Promise<Result<Uint8Array>>;
  /** Reads what follows the entries, and compares all of it with what came. */
  finish(): Promise<Result<ContainerStructure>>;
  /** Wants no more. */
  cancel(): Promise<void>;
}

/** Customary signature, CRC-32 and both sizes. */
const LONGEST_DESCRIPTOR = 16;

/**
 * Reads a container from its beginning, entry by entry, by the same checks as a reader that sees the whole. What only the
 * end can tell (central directory, signing block, end record) is checked at last: until then every entry stands by its
 * own header alone. Of each entry its header is kept for that.
 */
export function entryStream(stream: ReadableStream<Uint8Array>, limits: ContainerLimits): EntryStream {
  const queue = byteQueue(stream, limits.maxContainerBytes, END_BYTES);
  const names = uniqueNames();
  /** Local headers and data descriptors, by where they stand. */
  const records = new Map<number, Uint8Array>();
  let count = 0;
  let total = 0;

  return {
    async next() {
      const upcoming = await readUpcomingEntry(queue, count, limits);
      if (!upcoming.ok || upcoming.value === undefined) return upcoming;
      const { entry, header } = upcoming.value;
      total += entry.size;
      const checks = [
        () => checkEntryCount(++count, limits),
        () => checkTotal(total, limits),
        () => checkEntryName(entry, limits),
        () => names.add(entry),
      ];
      for (const check of checks) {
        const checked = check();
        if (!checked.ok) return checked;
      }
      records.set(entry.localStart, header);
      return upcoming;
    },

    async content(upcoming) {
      const { entry } = upcoming;
      const content = await readUpcomingContent(queue, upcoming, limits);
      if (!content.ok || !(entry.flags & FLAG_DATA_DESCRIPTOR)) return content;
      const descriptor = (await queue.peek(LONGEST_DESCRIPTOR)).slice();
      const length = descriptorLength(descriptor, entry);
      if (length === undefined) return refuseDescriptor(entry.path);
      records.set(queue.position, descriptor);
      await queue.take(length);
      return content;
    },

    async finish() {
      const entriesEnd = queue.position;
      const tail = await queue.rest();
      if (queue.failure !== undefined) return refuseCut(queue, limits);
      const size = entriesEnd + tail.length;
      const recent = queue.recent();
      const recentStart = size - recent.length;
      const read = (offset: number, length: number): Uint8Array => {
        if (offset >= recentStart) return recent.subarray(offset - recentStart).subarray(0, length);
        if (offset >= entriesEnd) return tail.subarray(offset - entriesEnd).subarray(0, length);
        return (records.get(offset) ?? new Uint8Array()).subarray(0, length);
      };
      // A file that came in and that the directory leaves out stands where a signing block may, and is refused there.
      return readStructure(read, size, limits);
    },

    cancel: () => queue.cancel(),
  };
}
