/** A stream as it is, whose bytes can be had as a whole when it has ended. */
export interface RecordedStream {
  readonly stream: ReadableStream<Uint8Array>;
  /** All that was read so far. */
  bytes(): Promise<Uint8Array>;
}

/** Records what is read of a stream; nothing is read ahead. */
export function recordStream(stream: ReadableStream<Uint8Array>): RecordedStream {
  const reader = stream.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  return {
    stream: new ReadableStream(
      {
        async pull(controller) {
          const { done, value } = await reader.read();
          if (done) return controller.close();
          // Whoever made the chunk may change it later: what is read on must be what is recorded.
          const chunk = value.slice();
          chunks.push(chunk);
          controller.enqueue(chunk);
        },
        cancel: (reason) => reader.cancel(reason),
      },
      { highWaterMark: 0 },
    ),
    bytes: async () => new Uint8Array(await new Blob(chunks).arrayBuffer()),
  };
}
