import { windowOf } from './node-members.ts';
import type { NodeTable } from './node-table.ts';
import type { ViewEvent } from './protocol.ts';
import { overBudget } from './view-error.ts';
import { parseWatch } from './watch.ts';
import type { Watchers } from './watchers.ts';

export interface WatchesOptions {
  readonly document: Document;
  readonly table: NodeTable;
  emit(event: ViewEvent): void;
  /** What is wrong with a request and shows only when it is carried out. */
  fail(error: unknown): void;
}

/** Observes for the logic layer what only the view sees: sizes, what is in sight, media queries. */
export class Watches {
  readonly #options: WatchesOptions;
  #watchers: Promise<Watchers> | undefined;
  #count = 0;

  constructor(options: WatchesOptions) {
    this.#options = options;
  }

  /**
   * Begins or ends to watch an element, one request after the other.
   *
   * @param value what `recordWatch` of the logic layer wrote
   * @throws {ProtocolError | BudgetError} without effect
   */
  change(element: Element, value: unknown): void {
    const { document, table, fail } = this.#options;
    const request = parseWatch(value);
    const { id } = request;
    const root = request.root ? table.element(request.root as number) : document;
    if (request.kind !== undefined && ++this.#count > table.budgets.watches) {
      throw overBudget('watch-budget', this.#count, 'things to observe', table.budgets.watches);
    }
    this.#watchers ??= this.#load();
    this.#watchers.then((watchers) => watchers.change(element, { id, request, root })).catch(fail);
  }

  async #load(): Promise<Watchers> {
    const { document, table, emit } = this.#options;
    const { Watchers } = await import('./watchers.ts');
    const window = windowOf(document);
    if (window === null) throw new Error('The view is gone.');
    return new Watchers({ window, table, emit });
  }
}
