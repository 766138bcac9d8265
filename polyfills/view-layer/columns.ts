import { plainCss } from './css-tokens.ts';
import { childrenOf, nodeTypeOf, windowOf } from './node-members.ts';
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

  get isUsed(): boolean {
    return this.#isUsed;
  }

  /** CSS is about to be shown. @throws {BudgetError} for columns whose styles can't be known without laying them out */
  note(css: string): void {
    const plain = plainCss(css);
    this.#isUsed ||= COLUMNS.test(plain);
    this.#asksContainers ||= CONTAINER_QUERY.test(plain);
    if (!this.#isUsed || !this.#asksContainers) return;
    throw new BudgetError('column-budget', 'The page has columns and container queries. Use one of them.');
  }

  /** @throws {BudgetError} for more nodes than a page with columns may have */
  checkNodes(nodes: number): void {
    const { nodesWithColumns } = this.#budgets;
    if (!this.#isUsed || nodes <= nodesWithColumns) return;
    throw overBudget('column-budget', nodes, 'nodes with columns', nodesWithColumns);
  }

  /** Asked before anything is laid out. @throws {BudgetError} for columns inside columns inside columns */
  check(document: Document, root: Element): void {
    const window = windowOf(document);
    if (!this.#isUsed || window === null) return;
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
