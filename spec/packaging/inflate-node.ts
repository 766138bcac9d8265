import * as zlib from 'node:zlib';
import { crc32 as tableCrc32 } from './crc32.ts';
import type { Inflated } from './inflate.ts';

/** The smallest output buffer that zlib takes, in bytes. */
const SMALLEST_CHUNK = 64;
/** Node cuts smaller buffers from a pool that all share. */
const OWN_BUFFER_BYTES = 32 * 1024;
/** From here on a buffer that is larger than its content costs less than a copy of the content. */
const WORTH_OWN_BUFFER = 8 * 1024;

/** The same as in crc32.ts, by zlib where it has the function: in Node from 20.15 and from 22.2 on. */
export const crc32: (bytes: Uint8Array) => number =
  typeof zlib.crc32 === 'function' ? zlib.crc32 : tableCrc32;

/**
 * The same as in inflate.ts, by Node's zlib, which is several times faster there. Its output never grows beyond `size`.
 * It keeps silent about bytes behind the stream's end, so the length of what it took is compared.
 */
export function inflate(bytes: Uint8Array, size: number): Inflated {
  const hasOwnBuffer = size >= WORTH_OWN_BUFFER;
  try {
    // With `info` the result is an object, which the types do not know.
    const { buffer, engine } = zlib.inflateRawSync(bytes, {
      info: true,
      // One byte more than the content, so that a full buffer is not followed by another.
      chunkSize: Math.max(hasOwnBuffer ? OWN_BUFFER_BYTES : SMALLEST_CHUNK, size + 1),
      maxOutputLength: Math.max(1, size),
    }) as unknown as { buffer: Uint8Array; engine: { bytesWritten: number } };
    if (engine.bytesWritten !== bytes.length) return 'malformed';
    if (buffer.length !== size) return 'size-mismatch';
    return hasOwnBuffer ? new Uint8Array(buffer.buffer, buffer.byteOffset, size) : new Uint8Array(buffer);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'size-mismatch' : 'malformed';
  }
}
