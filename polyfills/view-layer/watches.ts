import { windowOf } from './node-members.ts';
import type { NodeTable } from './node-table.ts';
import type { ViewEvent } from './protocol.ts';
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
  #watchers: Promise<Watchers> | undefined;
  #waiting = 0;

  constructor(options: WatchesOptions) {
    this.#options = options;
  }

  /**
   * Begins or ends to watch an element, one request after the other.
   *
   * @param value what `recordWatch` of the logic layer wrote (dom/observers/watch.ts)
   * @throws {ProtocolError} without effect
   */
  change(element: Element, value: unknown): void {
    if (typeof value !== 'string' || value.length > REQUEST_LIMIT || ++this.#waiting > WAITING)
      throw wrongRequest('bad-watch');
    this.#watchers ??= this.#load();
    this.#watchers
      .then((watchers) => {
        this.#waiting--;
        watchers.change(element, value);
      })
      .catch(this.#options.fail);
  }

  async #load(): Promise<Watchers> {
    const { document, table, emit } = this.#options;
    const { Watchers } = await import('./watchers.ts');
    const window = windowOf(document);
    if (window === null) throw new Error('The view is gone.');
    return new Watchers({ document, window, table, emit });
  }
}
