/** Deflate makes at most about 1032 bytes of one, so a slice can put about 17 MB into the stream's queue, not more. */
const SLICE_BYTES = 16 * 1024;

async function feed(writer: WritableStreamDefaultWriter<BufferSource>, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
    await writer.write(bytes.slice(at, at + SLICE_BYTES));
  }
  await writer.close();
}

/**
 * Decompresses a Deflate stream whose exact length is known beforehand.
 *
 * The platform's DecompressionStream is used: it runs in pages, workers and Node, and, unlike the JavaScript libraries,
 * fails when bytes follow the stream's end or the end is missing. Reading stops as soon as there is more than announced.
 *
 * @param size the announced length of the result, in bytes
 * @returns the result, `'size-mismatch'` when it is shorter or longer, `'malformed'` when this is not one Deflate stream
 */
export async function inflate(
  bytes: Uint8Array,
  size: number,
): Promise<Uint8Array | 'size-mismatch' | 'malformed'> {
  const stream = new DecompressionStream('deflate-raw');
  const reader = stream.readable.getReader();
  const writer = stream.writable.getWriter();
  const fed = feed(writer, bytes).catch(() => undefined); // the reading end fails with the same error
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
