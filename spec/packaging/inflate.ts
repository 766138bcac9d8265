export { crc32 } from './crc32.ts';

/** What inflating gives: the content, or why there is none. */
export type Inflated = Uint8Array | 'size-mismatch' | 'malformed';

/** Deflate makes at most about 1032 bytes of one, so a slice can put about 17 MB into the stream's queue, not more. */
const SLICE_BYTES = 16 * 1024;

async function feed(
  writer: WritableStreamDefaultWriter<BufferSource>,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += SLICE_BYTES) {
      await writer.write(piece.slice(at, at + SLICE_BYTES));
    }
  }
  await writer.close();
}

/**
 * Decompresses a Deflate stream that comes in pieces and whose exact length is known beforehand. Beside the result, it
 * holds one piece and what the platform makes of 16 kB.
 *
 * The platform's DecompressionStream is used: it runs in pages, workers and Node, and, unlike the JavaScript libraries,
 * fails when bytes follow the stream's end or the end is missing. Reading stops as soon as there is more than announced.
 *
 * @param pieces of the compressed stream, none of which fails
 * @param size the announced length of the result, in bytes
 * @returns the result, `'size-mismatch'` when it is shorter or longer, `'malformed'` when this is not one Deflate stream
 */
export async function inflatePieces(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  size: number,
): Promise<Inflated> {
  const stream = new DecompressionStream('deflate-raw');
  const reader = stream.readable.getReader();
  const writer = stream.writable.getWriter();
  const fed = feed(writer, pieces).catch(() => undefined); // the reading end fails with the same error
  const output = new Uint8Array(size);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (length + value.length > size) {
        await Promise.allSettled([reader.cancel(), writer.abort()]);
        return 'size-mismatch';
      }
      output.set(value, length);
      length += value.length;
    }
  } catch {
    return 'malformed';
  } finally {
    await fed;
  }
  return length === size ? output : 'size-mismatch';
}

/**
 * Decompresses a Deflate stream whose exact length is known beforehand. In Node `#inflate` is inflate-node.ts instead,
 * which answers at once.
 *
 * @see inflatePieces
 */
export function inflate(bytes: Uint8Array, size: number): Inflated | Promise<Inflated> {
  return inflatePieces([bytes], size);
}
