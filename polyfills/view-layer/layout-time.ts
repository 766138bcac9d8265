import type { CostlyCss } from './costly-css.ts';
import type { LongTask } from './long-task.ts';
import { BudgetError } from './view-error.ts';

/** How close together two long layouts are no coincidence, in milliseconds. */
const TOGETHER = 1_000;

/**
 * What laying out a page costs the host, which no limit of nodes or rules foretells. A machine that does something else can make
 * one layout long, so it takes two within a second, or one that is twice too long, to break the budget.
 */
export class LayoutTime {
  readonly #limit: number;
  #longAt = -Infinity;
  #last = 0;
  #total = 0;
  /** Of a page that has such. */
  costlyCss: CostlyCss | undefined;

  readonly #now: () => number;
  readonly #onLong: (long: LongTask) => void;

  /**
   * @param limit of one layout, in milliseconds
   * @param onLong a task took longer than that, most of it for one layout
   */
  constructor(limit: number, onLong: (long: LongTask) => void, now = () => performance.now()) {
    this.#limit = limit;
    this.#onLong = onLong;
    this.#now = now;
  }

  /** Of the last layout, in milliseconds. */
  get last(): number {
    return this.#last;
  }

  /** Of all layouts, in milliseconds. */
  get total(): number {
    return this.#total;
  }

  /** Does what may lay the page out. @throws {BudgetError} when the host can't afford another one */
  measure<Result>(work: () => Result): Result {
    return this.time(() => {
      this.costlyCss?.prepare();
      return work();
    });
  }

  /** Does what may take as long as a layout: WebKit looks at once for what other rules match now. @throws {BudgetError} */
  time<Result>(work: () => Result): Result {
    const start = this.#now();
    try {
      return work();
    } finally {
      // Also of what failed: it may have been laid out before.
      this.#add(start, this.#now());
    }
  }

  /** Lays out, which is to be measured, and looks what would be painted. @throws {BudgetError} */
  layOut(root: Element): void {
    Element.prototype.getBoundingClientRect.call(root);
    this.costlyCss?.check();
  }

  /** What follows in the same task counts too: a paint. A time that is mostly others' is not blamed on the page. */
  #follow(start: number, layout: number): void {
    setTimeout(() => {
      const took = this.#now() - start;
      if (took > this.#limit && took < 2 * layout) this.#onLong({ start, took });
    });
  }

  #add(start: number, now: number): void {
    const took = now - start;
    this.#last = took;
    this.#total += took;
    if (took > this.#limit / 2) this.#follow(start, took);
    if (took <= this.#limit) return;
    const isRepeated = start - this.#longAt < TOGETHER;
    this.#longAt = now;
    if (!isRepeated && took < 2 * this.#limit) return;
    throw new BudgetError(
      'layout-budget',
      `Styling and laying out its page takes ${Math.round(took)} ms at once; ${this.#limit} are allowed. Show less at a time.`,
    );
  }
}

/** What a layout may take for more to be laid out at once the next time, or less, in milliseconds. */
const [SHORT, TOO_LONG] = [4, 16];

/** How many changes to lay out at once, when so many took so long. */
export function nextQuota(changes: number, took: number): number {
  if (took < SHORT) return changes * 2;
  return took > TOO_LONG ? Math.max(1, Math.floor(changes / 2)) : changes;
}
