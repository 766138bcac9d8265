/** Bytes that are read piece by piece: a file on a disk, a Blob, an array. Sizes and offsets in bytes. */
export interface ByteSource {
  readonly size: number;
  /**
   * Gives exactly the bytes asked for, maybe as a view of the source's own; the caller does not change them.
   *
   * @param offset from 0; `offset + length` is at most {@link ByteSource.size}
   * @throws (rejects) when the bytes cannot be read
   */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** What is used of a file handle; one of `node:fs/promises` is such a handle. */
export interface ReadableFileHandle {
  stat(): Promise<{ readonly size: number }>;
  /** Reads up to `length` bytes at `position` into `buffer` from `offset` on; 0 bytes at the end of the file. */
  read(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesRead: number }>;
}

/** A source over bytes in memory, without a copy of them. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
  };
}

/** A source over a Blob or File; what is not read stays where the browser keeps it. */
export function blobSource(blob: Blob): ByteSource {
  return {
    size: blob.size,
    read: async (offset, length) => new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
  };
}

/**
 * A source over an open file. The handle stays the caller's, to be closed when the source is no longer read.
 *
 * @throws (rejects) when the size of the file cannot be had
 */
export async function fileHandleSource(handle: ReadableFileHandle): Promise<ByteSource> {
  const { size } = await handle.stat();
  return {
    size,
    async read(offset, length) {
      const bytes = new Uint8Array(length);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled);
        if (bytesRead === 0) throw new Error(`The file ends at byte ${offset + filled}, before its size.`);
        filled += bytesRead;
      }
      return bytes;
    },
  };
}
