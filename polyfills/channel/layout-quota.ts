import { nextQuota } from '../view-layer/layout-time.ts';

/** Records that are laid out together at first, and at most. */
const [FIRST, MOST] = [2_048, 1_048_576];
/** Of the records, or of the time, of the layout before: less is clearly less. */
const CLEARLY = 0.75;
/** What a frame takes that is not made longer for the sake of records, in milliseconds. */
const LONG_FRAME = 100;

/** How many records a host lays out together, and how long it may carry some out, by what its last layouts took. */
export class LayoutQuota {
  #records = FIRST;
  #count = 0;
  #took = 0;

  /** Records that may be laid out together. */
  get records(): number {
    return this.#records;
  }

  /** So many records were laid out, in so many milliseconds. */
  laidOut(count: number, took: number): void {
    // Clearly fewer records took no less: it is the whole page that takes long, again each time, so fewer times are better.
    const isInVain = count < CLEARLY * this.#count && took > CLEARLY * this.#took;
    this.#records = Math.min(isInVain ? this.#records * 3 : nextQuota(this.#records, took), MOST);
    this.#count = count;
    this.#took = took;
  }

  /** Milliseconds of a slice: more than the least where layouts take so long that it makes little difference to frames. */
  slice(least: number): number {
    return Math.max(least, Math.min(this.#took / 2, LONG_FRAME - this.#took, 3 * least));
  }
}
