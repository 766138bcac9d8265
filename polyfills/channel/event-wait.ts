import { EventPatience } from './event-patience.ts';

/** How long it looks whether late answers have come, before it waits for another one. Milliseconds. */
const LATE_PATIENCE = 1;
/** A longer time between two looks is not waiting: this thread did not run. Milliseconds. */
const STANDSTILL = 1;
/** Of what may be waited, how many times as much may go by on a busy machine. */
const STRETCH = 3;

/** Waits for a script's word on events, one at a time. */
export class EventWait {
  readonly #patience: EventPatience;
  readonly #now: () => number;
  /** The event that is waited for, and whether its default was prevented. */
  #awaited: { readonly answer: number; prevented?: boolean } | undefined;
  #isClosed = false;

  /** @param patience milliseconds for one event @param now the time in milliseconds */
  constructor(patience: number, now: () => number) {
    this.#patience = new EventPatience(patience);
    this.#now = now;
  }

  /** Is the word there that is waited for? */
  get isOver(): boolean {
    return this.#awaited?.prevented !== undefined;
  }

  /** A question was answered, late or not. */
  answered(answer: number, prevented: boolean): void {
    this.#patience.answered(answer);
    if (answer === this.#awaited?.answer) this.#awaited.prevented = prevented;
  }

  /**
   * Looks until the answer is there.
   *
   * @param look carries out what has come, until the time at most; whether there was something
   * @returns undefined when it doesn't come in time, or other answers are late and were waited for long enough
   */
  for(answer: number, look: (end: number) => boolean): boolean | undefined {
    if (this.#patience.isLate) look(this.#now() + LATE_PATIENCE);
    const awaited: { answer: number; prevented?: boolean } = { answer };
    this.#awaited = awaited;
    const waited = this.#wait(look, this.#patience.allowance(this.#now()));
    this.#awaited = undefined;
    if (awaited.prevented === undefined) this.#patience.timedOut(answer, waited, this.#now());
    return awaited.prevented;
  }

  /**
   * At least once, and once more when the time is over. On a busy machine neither this thread nor the other's may run for a
   * while, which says nothing about the MiniApp and counts little.
   *
   * @returns milliseconds that were spent
   */
  #wait(look: (end: number) => boolean, allowed: number): number {
    const start = this.#now();
    let last = start;
    let waited = 0;
    for (;;) {
      const wasBusy = look(last + allowed - waited);
      const now = this.#now();
      if (this.isOver || this.#isClosed) return waited;
      if (waited >= allowed || last - start >= STRETCH * allowed) return waited;
      waited += wasBusy ? now - last : Math.min(now - last, STANDSTILL);
      last = now;
    }
  }

  /** Nothing is waited for any more. */
  close(): void {
    this.#isClosed = true;
  }
}
