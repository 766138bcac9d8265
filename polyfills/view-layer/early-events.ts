import type { ViewEvent } from './protocol.ts';

/** What happens before a page's scripts had their chance to listen; they are told afterwards. */
export class EarlyEvents {
  #kept: ViewEvent[] | undefined = [];
  readonly #listening = Promise.withResolvers<void>();

  /** Fulfils when they listen. */
  get over(): Promise<void> {
    return this.#listening.promise;
  }

  /** Whether it is kept for later. */
  keep(event: ViewEvent): boolean {
    return this.#kept?.push(event) !== undefined;
  }

  /** They listen from now on: tells them of what happened so far. */
  release(tell: (event: ViewEvent) => void): void {
    const kept = this.#kept;
    this.#kept = undefined;
    kept?.forEach(tell);
    this.#listening.resolve();
  }
}
