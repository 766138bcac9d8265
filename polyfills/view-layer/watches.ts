import { windowOf } from './node-members.ts';
import type { NodeTable } from './node-table.ts';
import type { ViewEvent } from './protocol.ts';
import { Slices } from './slices.ts';
import { wrongRequest } from './view-error.ts';
import type { Watchers } from './watchers.ts';

/** Units of a record that begins a watch. */
const REQUEST_LIMIT = 4_000;
/** Requests that wait until what carries them out is loaded. */
const WAITING = 20_000;

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
  #watchers: Watchers | undefined;
  readonly #waiting: [element: Element, request: string][] = [];

  constructor(options: WatchesOptions) {
    this.#options = options;
  }

  /**
   * Begins or ends to watch an element, one request after the other.
   *
   * @param value what `recordWatch` of the logic layer wrote (dom/observers/watch.ts)
   * @throws {ProtocolError | BudgetError} without effect
   */
  change(element: Element, value: unknown): void {
    const waiting = this.#waiting;
    if (typeof value !== 'string' || value.length > REQUEST_LIMIT || waiting.length >= WAITING)
      throw wrongRequest('bad-watch');
    if (this.#watchers && waiting.length === 0) return this.#watchers.change(element, value);
    if (waiting.push([element, value]) === 1) this.#carryOut().catch(this.#options.fail);
  }

  /** What waits, in slices: WebKit takes a fifth of a millisecond for each. */
  async #carryOut(): Promise<void> {
    const waiting = this.#waiting;
    this.#watchers ??= await this.#load();
    const slices = new Slices();
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      this.#watchers.change(...next);
      waiting.shift();
      await slices.pauseIfOver();
    }
  }

  async #load(): Promise<Watchers> {
    const { document, table, emit } = this.#options;
    const { Watchers } = await import('./watchers.ts');
    const window = windowOf(document);
    if (window === null) throw new Error('The view is gone.');
    return new Watchers({ document, window, table, emit });
  }
}
