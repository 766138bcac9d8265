import type { NodeTable } from './node-table.ts';
import { overBudget } from './view-error.ts';

/** What a page observes at once: nodes, by the number of what observes them. */
export class Watched {
  readonly #table: NodeTable;
  readonly #observerEnded: (id: number) => void;
  readonly #nodes = new Map<number, Set<number>>();
  #count = 0;

  /** @param observerEnded an observer has nothing to observe any more */
  constructor(table: NodeTable, observerEnded: (id: number) => void) {
    this.#table = table;
    this.#observerEnded = observerEnded;
  }

  /** @throws {BudgetError} when the page observes as many things as it may */
  begin(id: number, node: number): void {
    if (this.#nodes.get(id)?.has(node)) return;
    const { watches } = this.#table.budgets;
    if (this.#count >= watches) this.#endRemoved();
    if (this.#count >= watches) {
      throw overBudget('watch-budget', this.#count + 1, 'things to observe', watches);
    }
    this.#count++;
    const nodes = this.#nodes.get(id) ?? new Set();
    this.#nodes.set(id, nodes.add(node));
  }

  end(id: number, node: number): void {
    const nodes = this.#nodes.get(id);
    if (!nodes?.delete(node)) return;
    this.#count--;
    if (nodes.size > 0) return;
    this.#nodes.delete(id);
    this.#observerEnded(id);
  }

  /** Nodes that left the page are observed no more. */
  #endRemoved(): void {
    for (const [id, nodes] of [...this.#nodes])
      for (const node of [...nodes]) if (!this.#table.has(node)) this.end(id, node);
  }
}
