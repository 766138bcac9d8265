import { childrenOf, nodeTypeOf, rootOf, windowOf } from './node-members.ts';
import { BudgetError, overBudget } from './view-error.ts';
import type { Budgets } from './budgets.ts';

const COLUMNS = /(?:^|[^-\w])(?:-webkit-|-moz-)?column(?:s|-count|-width)\s*:/i;
const CONTAINER_QUERY = /@container\b/i;

/** Whether a page's CSS makes columns, from the first time that it does; and what it costs then. */
export class Columns {
  readonly #budgets: Budgets;
  #isUsed = false;
  #asksContainers = false;

  constructor(budgets: Budgets) {
    this.#budgets = budgets;
  }

  /** CSS without comments and escapes is about to be shown. */
  note(plain: string): void {
    this.#isUsed ||= COLUMNS.test(plain);
    this.#asksContainers ||= CONTAINER_QUERY.test(plain);
  }

  /**
   * Asked before anything is laid out.
   *
   * @throws {BudgetError} for columns inside columns inside columns, in too big a page, or whose styles can't be known without laying them out
   */
  check(document: Document, nodes: number): void {
    const [window, root] = [windowOf(document), rootOf(document)];
    if (!this.#isUsed || window === null || root === null) return;
    if (this.#asksContainers) {
      throw new BudgetError('column-budget', 'The page has columns and container queries. Use one of them.');
    }
    const { nodesWithColumns } = this.#budgets;
    if (nodes > nodesWithColumns) {
      throw overBudget('column-budget', nodes, 'nodes with columns', nodesWithColumns);
    }
    const visit = (element: Element, depth: number): void => {
      const { columnCount, columnWidth } = window.getComputedStyle(element);
      const own = depth + (columnCount === 'auto' && columnWidth === 'auto' ? 0 : 1);
      if (own > this.#budgets.columnDepth) {
        throw overBudget('column-budget', own, 'columns inside each other', this.#budgets.columnDepth);
      }
      for (const child of childrenOf(element)) {
        if (nodeTypeOf(child) === Node.ELEMENT_NODE) visit(child as Element, own);
      }
    };
    visit(root, 0);
  }
}
