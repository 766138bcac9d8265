import type { ByteSource } from './byte-source.ts';

/**
 * Gives `length` bytes from `offset` on; fewer where they are not to be had. At once where they are in memory: a promise for
 * each of many small headers would take longer than to read them.
 */
export type ReadBytes = (offset: number, length: number) => Uint8Array | Promise<Uint8Array>;

/** The headers of small files lie close together: one read gets many of them. */
const WINDOW_BYTES = 64 * 1024;

/** A source failed to give its bytes; what it said is the cause. */
export class SourceUnreadable extends Error {}

/**
 * Reads a source in windows, so that many small reads of neighbours cost few reads of a disk or a Blob. No more than the
 * larger of a window and what was asked for is ever read at once.
 *
 * @returns a function that rejects with {@link SourceUnreadable} only
 */
export function boundedReader(source: ByteSource): ReadBytes {
  let window: Uint8Array = new Uint8Array();
  let windowStart = 0;
  return async (offset, length) => {
    const inWindow = offset - windowStart;
    if (inWindow >= 0 && inWindow + length <= window.length) {
      return window.subarray(inWindow, inWindow + length);
    }
    const wanted = Math.min(Math.max(length, WINDOW_BYTES), source.size - offset);
    let bytes: Uint8Array;
    try {
      bytes = await source.read(offset, wanted);
    } catch (error) {
      throw new SourceUnreadable(error instanceof Error ? error.message : 'unknown reason', { cause: error });
    }
    if (bytes.length !== wanted) throw new SourceUnreadable(`${bytes.length} bytes came for ${wanted}`);
    if (length <= WINDOW_BYTES) {
      window = bytes;
      windowStart = offset;
    }
    return bytes.subarray(0, length);
  };
}
