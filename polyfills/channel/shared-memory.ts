/** Bytes of the ring: what a logic layer can be ahead of its host, and has to wait beyond. */
export const RING_BYTES = 8 * 1024 * 1024;
/** Bytes of an answer: more than the text of any page takes. */
export const ANSWER_BYTES = 2 * 1024 * 1024;
export const RING_WORDS = RING_BYTES / 4;
const CONTROL_WORDS = 16;

/** Words of the control block. */
export const CONTROL = {
  /** Words that the logic layer has written, modulo 2^32. */
  head: 0,
  /** Words that the host has read, modulo 2^32. */
  tail: 1,
  /** 1 while the host has to be woken by a message. */
  asleep: 2,
  /** 1 while the logic layer waits for room. */
  waitsForRoom: 3,
  /** Number of the last call that was answered. */
  answered: 4,
  /** 1 while the logic layer sleeps until its call is answered. */
  waitsForAnswer: 5,
} as const;

/** The memory that a logic layer and its host share: control words, the ring of batches, the answer of a call. */
export class SharedMemory {
  readonly buffer: SharedArrayBuffer;
  readonly control: Int32Array<SharedArrayBuffer>;
  readonly ring: Int32Array<SharedArrayBuffer>;
  readonly answer: Int32Array<SharedArrayBuffer>;

  constructor(
    buffer = new SharedArrayBuffer(CONTROL_WORDS * 4 + RING_BYTES + ANSWER_BYTES),
    ringWords = RING_WORDS,
  ) {
    this.buffer = buffer;
    this.control = new Int32Array(buffer, 0, CONTROL_WORDS);
    this.ring = new Int32Array(buffer, CONTROL_WORDS * 4, ringWords);
    this.answer = new Int32Array(buffer, CONTROL_WORDS * 4 + RING_BYTES, ANSWER_BYTES / 4);
  }
}

/** Whether this page may share memory with its workers; WebKit defines the constructor on pages that may not. */
export function canShareMemory(): boolean {
  return globalThis.crossOriginIsolated === true && typeof SharedArrayBuffer === 'function';
}
