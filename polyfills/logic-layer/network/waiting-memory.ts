import { WAITING_BYTES, WAITING_HEADER as HEADER, type NetworkEvent } from './network-messages.ts';

const ROOM = WAITING_BYTES - HEADER;
const FULL = 0;
const CONNECTION = 1;
const HEAD_BYTES = 2;
const DATA_BYTES = 3;

/** Bytes of an answer that one event may carry; the rest is for how it begins. */
export const WAITING_CHUNK = 64 * 1024;

/**
 * Shared memory through which the host answers a logic layer that stands still: one event at a time, whose bytes stand
 * beside it. The host writes the next when it hears that the last was taken.
 */
export class WaitingMemory {
  readonly buffer: SharedArrayBuffer;
  readonly #words: Int32Array<SharedArrayBuffer>;
  readonly #bytes: Uint8Array<SharedArrayBuffer>;

  constructor(buffer = new SharedArrayBuffer(WAITING_BYTES)) {
    this.buffer = buffer;
    this.#words = new Int32Array(buffer, 0, HEADER / 4);
    this.#bytes = new Uint8Array(buffer, HEADER);
  }

  /**
   * False when the last event wasn't taken yet.
   *
   * @throws {RangeError} when the event has no room
   */
  write(connection: number, event: NetworkEvent): boolean {
    if (Atomics.load(this.#words, FULL) !== 0) return false;
    const data = event.is === 'data' && typeof event.data !== 'string' ? event.data : new ArrayBuffer(0);
    const head = new TextEncoder().encode(JSON.stringify(event));
    if (head.length + data.byteLength > ROOM)
      throw new RangeError('The answer begins with too many headers.');
    this.#bytes.set(head);
    this.#bytes.set(new Uint8Array(data), head.length);
    this.#words[CONNECTION] = connection;
    this.#words[HEAD_BYTES] = head.length;
    this.#words[DATA_BYTES] = data.byteLength;
    Atomics.store(this.#words, FULL, 1);
    Atomics.notify(this.#words, FULL);
    return true;
  }

  /** Waits for the connection's next event; undefined when it isn't there in time (of `performance.now`). */
  read(connection: number, end: number): NetworkEvent | undefined {
    for (;;) {
      while (Atomics.load(this.#words, FULL) === 0) {
        const left = end - performance.now();
        if (left <= 0) return undefined;
        Atomics.wait(this.#words, FULL, 0, left);
      }
      if (this.#words[CONNECTION] === connection) return this.#take();
      // Of a request that was given up.
      Atomics.store(this.#words, FULL, 0);
    }
  }

  #take(): NetworkEvent {
    const head = this.#words[HEAD_BYTES] ?? 0;
    // Copied, as TextDecoder takes no shared memory.
    const bytes = this.#bytes.slice(0, head + (this.#words[DATA_BYTES] ?? 0));
    const event = JSON.parse(new TextDecoder().decode(bytes.subarray(0, head))) as NetworkEvent;
    Atomics.store(this.#words, FULL, 0);
    return event.is === 'data' ? { ...event, data: bytes.slice(head).buffer } : event;
  }
}
