import { defineLifecycleHandlers, fireLifecycleEvent, type LifecycleHandler } from './lifecycle-target.ts';
import { createPageInputObject, type PageInputObject } from './page-input-object.ts';
import { PAGE_EVENTS, pageTransition, type PageEvent, type PageState } from './page-lifecycle.ts';

/**
 * Takes the page to the event's state, then fires the event; what the lifecycle does not allow does nothing. For the
 * runtime: a script has no way to it.
 */
export let movePage: (page: Page, event: PageEvent) => void;

/**
 * The object `page` of a page's scripts. An event target (ERRATA.md, L8) in the logic layer (L9), without a state before
 * it is loaded (L1).
 *
 * @see https://w3c.github.io/miniapp-lifecycle/#miniapp-page-lifecycle-interface
 */
export class Page extends EventTarget {
  declare onpageloaded: LifecycleHandler | null;
  declare onpageready: LifecycleHandler | null;
  declare onpageshown: LifecycleHandler | null;
  declare onpagehidden: LifecycleHandler | null;
  declare onpageunloaded: LifecycleHandler | null;
  #state: PageState | undefined;
  readonly #input: PageInputObject;

  /** @param query the query of the page's address, without the question mark before it */
  constructor(query: string) {
    super();
    this.#input = createPageInputObject(query);
  }

  /** Undefined before the page is loaded. */
  get pageState(): PageState | undefined {
    return this.#state;
  }

  get pageInputObject(): PageInputObject {
    return this.#input;
  }

  static {
    movePage = (page, event) => page.#move(event);
  }

  #move(event: PageEvent): void {
    const next = pageTransition(this.#state, event);
    if (!next.ok) return;
    this.#state = next.value;
    fireLifecycleEvent(this, event, this.#input);
  }
}

defineLifecycleHandlers(Page.prototype, PAGE_EVENTS);
