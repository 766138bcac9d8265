/** Time-outs in a row that are waited out in full. */
const TIME_OUTS = 3;
/** Of the time that goes by, how much may be spent on waiting for a logic layer that stays behind. */
const SHARE = 0.1;
/** Milliseconds: less isn't worth a wait. */
const LEAST = 1;

/**
 * How long a host waits for the answers to its events. A logic layer that answers in time has all of the patience each time;
 * one that has stopped answering takes no more than a small share of its host's time, until it has caught up.
 */
export class EventPatience {
  readonly #each: number;
  #credit: number;
  #since = 0;
  /** The last question whose answer didn't come in time; 0 for none. */
  #late = 0;

  /** @param each milliseconds for one event */
  constructor(each: number) {
    this.#each = each;
    this.#credit = TIME_OUTS * each;
  }

  /** Whether an answer is still to come that was not waited for any longer. */
  get isLate(): boolean {
    return this.#late !== 0;
  }

  /** Milliseconds that may be waited now; 0 when only what has come already counts. */
  allowance(now: number): number {
    if (!this.isLate) return this.#each;
    this.#credit = Math.min(TIME_OUTS * this.#each, this.#credit + SHARE * (now - this.#since));
    this.#since = now;
    return this.#credit < LEAST ? 0 : Math.min(this.#each, this.#credit);
  }

  /** An answer didn't come in so many milliseconds. */
  timedOut(answer: number, waited: number, now: number): void {
    this.#late = answer;
    this.#credit -= waited;
    this.#since = now;
  }

  /** An answer came. Questions are dealt with in order, so with the last that was late all are. */
  answered(answer: number): void {
    if (answer < this.#late) return;
    this.#late = 0;
    this.#credit = TIME_OUTS * this.#each;
  }
}
