import type { CostlyCssOptions } from './costly-css.ts';
import { plainCss } from './css-tokens.ts';
import type { LayoutTime } from './layout-time.ts';
import type { NodeTable } from './node-table.ts';
import { costOfCss, NO_COST } from './page-cost.ts';

/** In CSS that can be slow to lay out, to begin or to paint. */
const COSTLY = /(?:-shadow|filter|transition|(?<![deo]-)column|animation)[-\w]*\s*:|@container/i;
/** Nodes of a page in which more is. */
const MANY = 2_000;

export interface StyleCostOptions extends CostlyCssOptions {
  readonly table: NodeTable;
  readonly layoutTime: LayoutTime;
}

/** What the CSS of a page takes of its budgets, whichever way it comes. */
export class StyleCost {
  readonly #options: StyleCostOptions;
  #load: Promise<void> | undefined;

  constructor(options: StyleCostOptions) {
    this.#options = options;
  }

  /** CSS is about to be shown (see `PresenterOptions.onCss`): gives what has to be waited for before. */
  note(css: string, element?: Element, isLate = false): Promise<void> | undefined {
    const plain = plainCss(css);
    const { layoutTime } = this.#options;
    if (layoutTime.costlyCss) return void layoutTime.costlyCss.note(plain, element, isLate);
    if (!COSTLY.test(plain)) return undefined;
    return this.#watch().then(() => layoutTime.costlyCss?.note(plain, element, true));
  }

  /** A stylesheet is about to be shown, of this node or (null) of the page as a whole. @throws {BudgetError} */
  countSheet(node: Node | null, css: string): void {
    void this.note(css, undefined, true);
    const { table } = this.#options;
    const cost = costOfCss(css, table.budgets);
    const id = node === null ? undefined : table.idOf(node);
    if (id !== undefined) table.recost(id, { ...table.costOf(id), ...cost });
    else if (node === null) table.charge({ ...NO_COST, ...cost });
  }

  /** In a page with many nodes CSS is costly that isn't in others. */
  grown(): Promise<void> | undefined {
    return this.#options.table.nodes > MANY ? this.#watch() : undefined;
  }

  #watch(): Promise<void> {
    return (this.#load ??= import('./costly-css.ts').then(({ CostlyCss }) => {
      this.#options.layoutTime.costlyCss = new CostlyCss(this.#options);
    }));
  }
}
