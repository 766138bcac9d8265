/** Takes the bytes of a stream in pieces of the sizes wanted, and reads no further than it must. */
export interface ByteQueue {
  /** How many bytes were taken. */
  readonly position: number;
  /** Why the stream gave no more before its end; undefined when it did not fail. */
  readonly failure: QueueFailure | undefined;
  /** The next bytes without taking them; fewer than `length` only where the stream ends or fails. */
  peek(length: number): Promise<Uint8Array>;
  /** Takes the next bytes, as a copy; fewer than `length` only where the stream ends or fails. */
  take(length: number): Promise<Uint8Array>;
  /** Takes the next bytes as they come, `length` in all unless the stream ends or fails; none is changed later. */
  pieces(length: number): AsyncGenerator<Uint8Array, void, undefined>;
  /** Takes whatever comes up to the stream's end. */
  rest(): Promise<Uint8Array>;
  /** The last bytes that came, taken or not: at least as many as were to be kept, or all. */
  recent(): Uint8Array;
  /** Wants no more of the stream. */
  cancel(): Promise<void>;
}

/** `'too-large'` when there are more bytes than allowed, else what the stream's source said. */
export type QueueFailure =
  { readonly kind: 'too-large' } | { readonly kind: 'source'; readonly reason: string };

const EMPTY = new Uint8Array();

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Puts a queue on a stream, which is locked until it ends, fails or is cancelled. The queue holds one chunk of the stream,
 * what is peeked at beyond it, and the stream's last bytes.
 *
 * @param mostBytes the queue fails when the stream gives more
 * @param keptBytes how many of the last bytes to keep
 */
export function byteQueue(
  stream: ReadableStream<Uint8Array>,
  mostBytes: number,
  keptBytes: number,
): ByteQueue {
  const reader = stream.getReader();
  let held: Uint8Array = EMPTY;
  let received = 0;
  /** The last bytes, the one at place `n` of the stream at `n` modulo the length. */
  const ring = new Uint8Array(keptBytes);
  let position = 0;
  let ended = false;
  let failure: QueueFailure | undefined;

  function fail(why: QueueFailure): undefined {
    failure = why;
    ended = true;
    held = EMPTY;
    return undefined;
  }

  function remember(chunk: Uint8Array): void {
    const last = chunk.subarray(Math.max(0, chunk.length - ring.length));
    const start = (received - last.length) % ring.length;
    const untilEnd = last.subarray(0, ring.length - start);
    ring.set(untilEnd, start);
    ring.set(last.subarray(untilEnd.length));
  }

  /** The next chunk; undefined at the end. */
  async function pull(): Promise<Uint8Array | undefined> {
    if (ended) return undefined;
    let chunk: Uint8Array | undefined;
    try {
      do chunk = (await reader.read()).value;
      while (chunk?.length === 0);
    } catch (error) {
      return fail({ kind: 'source', reason: error instanceof Error ? error.message : String(error) });
    }
    if (chunk === undefined) {
      ended = true;
      return undefined;
    }
    received += chunk.length;
    if (received <= mostBytes) {
      if (keptBytes > 0) remember(chunk);
      return chunk;
    }
    await reader.cancel().catch(() => undefined); // that it is too large is enough
    return fail({ kind: 'too-large' });
  }

  async function peek(length: number): Promise<Uint8Array> {
    const parts = [held];
    let have = held.length;
    while (have < length) {
      const chunk = await pull();
      if (chunk === undefined) break;
      parts.push(chunk);
      have += chunk.length;
    }
    if (parts.length > 1) held = failure === undefined ? join(parts) : EMPTY;
    return held.subarray(0, length);
  }

  async function* pieces(length: number): AsyncGenerator<Uint8Array, void, undefined> {
    for (let left = length; left > 0;) {
      const chunk = held.length > 0 ? held : await pull();
      if (chunk === undefined) return;
      const piece = chunk.subarray(0, left);
      held = chunk.subarray(piece.length);
      left -= piece.length;
      position += piece.length;
      yield piece;
    }
  }

  return {
    get position() {
      return position;
    },
    get failure() {
      return failure;
    },
    peek,
    pieces,
    async take(length) {
      const taken = (await peek(length)).slice();
      held = held.subarray(taken.length);
      position += taken.length;
      return taken;
    },
    async rest() {
      const parts: Uint8Array[] = [];
      for await (const piece of pieces(Infinity)) parts.push(piece);
      return join(parts);
    },
    recent() {
      if (received < ring.length) return ring.slice(0, received);
      const start = received % ring.length;
      return join([ring.subarray(start), ring.subarray(0, start)]);
    },
    async cancel() {
      if (ended) return;
      fail({ kind: 'source', reason: 'it is no longer wanted' });
      await reader.cancel().catch(() => undefined); // a source that fails now changes nothing
    },
  };
}
