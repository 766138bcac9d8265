import { nextQuota, type LayoutTime } from './layout-time.ts';
import type { NodeTable } from './node-table.ts';
import type { Slices } from './slices.ts';
import { BudgetError } from './view-error.ts';
import { checkExpansion } from './view-records.ts';
import { ROOT, type Link } from './view-tree.ts';

/** Nodes of a page that are laid out together at first. */
const FEW = 64;

export interface FillOptions {
  readonly document: Document;
  readonly table: NodeTable;
  readonly layoutTime: LayoutTime;
  isClosed(): boolean;
}

export function closedTooEarly(): Error {
  return new Error('The view was closed before its page was loaded.');
}

/**
 * Puts what is in the page's body where it belongs: few nodes at a time as long as laying them out takes long.
 *
 * @throws {BudgetError} (rejects) when laying out takes too long in all
 */
export async function fillPage(
  content: readonly Link[],
  slices: Slices,
  options: FillOptions,
): Promise<void> {
  let atOnce = FEW;
  let due = atOnce;
  for (const [parent, child] of content) {
    Node.prototype.appendChild.call(parent, child);
    if (--due > 0 && !slices.isOver) continue;
    layOut(options);
    atOnce = nextQuota(atOnce, options.layoutTime.last);
    due = atOnce;
    await slices.pauseIfOver();
    if (options.isClosed()) throw closedTooEarly();
  }
  layOut(options);
}

function layOut({ document, table, layoutTime }: FillOptions): void {
  const root = table.element(ROOT);
  checkExpansion(document);
  layoutTime.measure(() => layoutTime.layOut(root));
  if (layoutTime.total <= table.budgets.firstLayout) return;
  throw new BudgetError(
    'layout-budget',
    `Styling and laying out its page takes more than ${table.budgets.firstLayout} ms. Show less, or with simpler styles.`,
  );
}
