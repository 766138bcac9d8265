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

  /** @param limit of one layout, in milliseconds */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Does what may lay the page out. @throws {BudgetError} when the host can't afford another one */
  measure<Result>(work: () => Result): Result {
    const start = performance.now();
    const result = work();
    const now = performance.now();
    const took = now - start;
    if (took <= this.#limit) return result;
    const isRepeated = start - this.#longAt < TOGETHER;
    this.#longAt = now;
    if (!isRepeated && took < 2 * this.#limit) return result;
    throw new BudgetError(
      'layout-budget',
      `Styling and laying out its page takes ${Math.round(took)} ms at once; ${this.#limit} are allowed. Show less, or with simpler styles.`,
    );
  }
}
