import { ProtocolError } from '../view-layer/view-error.ts';
import { BATCH_HEADER, BATCH_LIMIT } from './protocol.ts';
import { CONTROL, type SharedMemory } from './shared-memory.ts';

/** How long a logic layer sleeps before it looks again, should a wake-up have been lost. Milliseconds. */
const LOOK_AGAIN = 100;

/** The logic layer's end of the ring. */
export class RingWriter {
  readonly #memory: SharedMemory;
  readonly #wake: () => void;

  /** @param wake sends the host the message that it waits for while it sleeps */
  constructor(memory: SharedMemory, wake: () => void) {
    this.#memory = memory;
    this.#wake = wake;
  }

  /** Waits until there is room for the batch, writes it, and wakes the host if it sleeps. */
  write(batch: Int32Array): void {
    const { control, ring } = this.#memory;
    const head = Atomics.load(control, CONTROL.head);
    this.#untilRoom(head, batch.length);
    const at = (head >>> 0) % ring.length;
    const first = Math.min(batch.length, ring.length - at);
    ring.set(batch.subarray(0, first), at);
    ring.set(batch.subarray(first), 0);
    Atomics.store(control, CONTROL.head, (head + batch.length) | 0);
    if (Atomics.exchange(control, CONTROL.asleep, 0) === 1) this.#wake();
  }

  #untilRoom(head: number, words: number): void {
    const { control, ring } = this.#memory;
    for (;;) {
      // Said before looking: what the host frees after this look is followed by its notice.
      Atomics.store(control, CONTROL.waitsForRoom, 1);
      const tail = Atomics.load(control, CONTROL.tail);
      if (ring.length - ((head - tail) >>> 0) >= words) break;
      Atomics.wait(control, CONTROL.tail, tail, LOOK_AGAIN);
    }
    Atomics.store(control, CONTROL.waitsForRoom, 0);
  }
}

/** The host's end of the ring, which believes nothing that stands in it. */
export class RingReader {
  readonly #memory: SharedMemory;
  #tail = 0;

  constructor(memory: SharedMemory) {
    this.#memory = memory;
  }

  /** Is there something to read? */
  get hasNext(): boolean {
    return Atomics.load(this.#memory.control, CONTROL.head) !== this.#tail;
  }

  /**
   * The next batch as a copy that the logic layer can't change any more; its room in the ring is free again.
   *
   * @throws {ProtocolError} bad-ring when no batch can stand there
   */
  next(): Int32Array | undefined {
    const { control, ring } = this.#memory;
    const used = (Atomics.load(control, CONTROL.head) - this.#tail) >>> 0;
    if (used === 0) return undefined;
    const at = (this.#tail >>> 0) % ring.length;
    const length = Atomics.load(ring, at);
    if (used > ring.length || length < BATCH_HEADER || length > used || length > BATCH_LIMIT) {
      throw new ProtocolError('bad-ring', "The logic layer's ring holds what is no batch.");
    }
    const batch = new Int32Array(length);
    const first = Math.min(length, ring.length - at);
    batch.set(ring.subarray(at, at + first));
    batch.set(ring.subarray(0, length - first), first);
    this.#tail = (this.#tail + length) | 0;
    Atomics.store(control, CONTROL.tail, this.#tail);
    if (Atomics.exchange(control, CONTROL.waitsForRoom, 0) === 1) Atomics.notify(control, CONTROL.tail);
    return batch;
  }

  /** No message is needed any more. */
  stayAwake(): void {
    Atomics.store(this.#memory.control, CONTROL.asleep, 0);
  }

  /** The next batch will be announced by a message; false when one is there already. */
  sleep(): boolean {
    const { control } = this.#memory;
    Atomics.store(control, CONTROL.asleep, 1);
    if (!this.hasNext) return true;
    Atomics.store(control, CONTROL.asleep, 0);
    return false;
  }
}
