import { checkAnimated } from './animation-budget.ts';
import type { Budgets } from './budgets.ts';
import { longTaskAt } from './long-tasks.ts';
import { isQuiet } from './quiet-machine.ts';
import { BudgetError } from './view-error.ts';

/** A task that laid out or painted a page, and took longer than a layout may. */
export interface LongTask {
  /** As `performance.now()` gives it, in milliseconds. */
  readonly start: number;
  /** Until the host could do something else, in milliseconds. */
  readonly took: number;
}

/**
 * Looks again at what was forgiven: for what may move, though the browser has told of nothing yet, and whether it took so long by itself, on a
 * machine that did nothing else.
 *
 * @throws {BudgetError} (rejects) when the host can't afford another one
 */
export async function checkLongTask(
  { start, took }: LongTask,
  document: Document,
  budgets: Budgets,
  isMachineQuiet = isQuiet,
): Promise<void> {
  checkAnimated(document, budgets);
  // Other tasks may have come before the next look at the clock.
  const task = (await longTaskAt(start)) ?? took;
  if (task <= budgets.layout || !(await isMachineQuiet())) return;
  throw new BudgetError(
    'layout-budget',
    `Styling, laying out and painting its page took ${Math.round(task)} ms at once; ${budgets.layout} are allowed. Show less, or change less at a time.`,
  );
}
