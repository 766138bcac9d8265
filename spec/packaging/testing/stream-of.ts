/** A stream that gives the bytes in chunks, none before it is asked for, and counts what it gave. */
export function streamOf(
  bytes: Uint8Array,
  chunkBytes: number,
  given: (total: number) => void = () => undefined,
): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (at === bytes.length) return controller.close();
        const chunk = bytes.slice(at, at + chunkBytes);
        at += chunk.length;
        given(at);
        controller.enqueue(chunk);
      },
    },
    { highWaterMark: 0 },
  );
}
