import { checkAnimated } from './animation-budget.ts';
import type { Budgets } from './budgets.ts';
import { longTaskAt } from './long-tasks.ts';
import { isQuiet } from './quiet-machine.ts';
import { BudgetError } from './view-error.ts';

/** A layout that took more than half of what one may. */
export interface LongLayout {
  /** As `performance.now()` gives it, in milliseconds. */
  readonly start: number;
  /** Milliseconds. */
  readonly took: number;
}

/** One that was forgiven, when its host could do something else again. */
export interface PassedLayout extends LongLayout {
  /** From its start, in milliseconds. */
  readonly passed: number;
}

/**
 * Looks again at a layout that was forgiven: for what may move, though the browser has told of nothing yet, and for the task that it was
 * part of, with the paint, on a machine that did nothing else.
 *
 * @throws {BudgetError} (rejects) when the host can't afford another one
 */
export async function checkLongLayout(
  { start, took, passed }: PassedLayout,
  document: Document,
  budgets: Budgets,
  isMachineQuiet = isQuiet,
): Promise<void> {
  if (took > budgets.layout) checkAnimated(document, budgets);
  const task = Math.max(took, (await longTaskAt(start)) ?? passed);
  if (task <= budgets.layout || !(await isMachineQuiet())) return;
  throw new BudgetError(
    'layout-budget',
    `Styling, laying out and painting its page took ${Math.round(task)} ms at once; ${budgets.layout} are allowed. Show less, or change less at a time.`,
  );
}
