import {
  PAGE_EVENTS,
  pageTransition,
  type PageEvent,
  type PageState,
} from '@miniapp-tests/spec/lifecycle/page-lifecycle';
import { defineLifecycleHandlers, fireLifecycleEvent } from './lifecycle-target.ts';

interface PageInput {
  /** The query of the page's address, without its question mark. */
  readonly pageInputQuery: string;
}

/** Takes the page to the event's state, then fires the event. For the runtime: a script has no way to it. */
export let movePage: (page: Page, event: PageEvent) => void;

/** https://w3c.github.io/miniapp-lifecycle/#dom-page */
export class Page extends EventTarget {
  #state: PageState | undefined;
  readonly #input: Readonly<PageInput>;

  constructor(pageInputQuery: string) {
    super();
    this.#input = Object.freeze({ pageInputQuery });
  }

  /** Undefined before the page is loaded. */
  get pageState(): PageState | undefined {
    return this.#state;
  }

  get pageInputObject(): Readonly<PageInput> {
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
