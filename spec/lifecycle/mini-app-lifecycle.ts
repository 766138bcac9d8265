import { success, type Result } from '../result.ts';
import { failGlobal, Global, moveGlobal } from './global.ts';
import { InOrder } from './in-order.ts';
import type { InputObject } from './input-object.ts';
import {
  NOT_LAUNCHED,
  type LifecycleAction,
  type LifecycleOccurrence,
  type MiniAppState,
} from './lifecycle-action.ts';
import { movePage, Page } from './page.ts';
import type { StackPage } from './page-stack.ts';
import { performAction } from './perform-action.ts';

/**
 * One MiniApp with the objects that its scripts see: each action fires its events at them, in order. Synchronous: what
 * takes time in a user agent (scripts, first render) is done when its event is fired. What a listener performs changes the
 * state at once; its events come after those that are being fired.
 */
export class MiniAppLifecycle {
  readonly global: Global;
  readonly #pages = new Map<number, Page>();
  readonly #firing = new InOrder();
  #state = NOT_LAUNCHED;

  constructor(input: InputObject) {
    this.global = new Global(input);
  }

  get state(): MiniAppState {
    return this.#state;
  }

  /** The object `page` of each page that is open, the current one last. */
  get pages(): readonly Page[] {
    return pagesOf(this.#state).flatMap(({ number }) => this.#pages.get(number) ?? []);
  }

  /**
   * Performs the action and fires its events.
   *
   * @param details `errorDescription` of an error; `onOpened` is called with each page before its first event, so that
   * listeners can be added
   * @returns the events, or why the action is not possible now
   */
  perform(
    action: LifecycleAction,
    details: {
      readonly errorDescription?: string;
      readonly onOpened?: (page: Page, route: string) => void;
    } = {},
  ): Result<readonly LifecycleOccurrence[]> {
    const performed = performAction(this.#state, action);
    if (!performed.ok) return performed;
    const { state, occurrences } = performed.value;
    const before = pagesOf(this.#state);
    this.#state = state;
    const alive = new Set(pagesOf(state).map(({ number }) => number));
    for (const { number, address } of pagesOf(state)) {
      if (this.#pages.has(number)) continue;
      const page = new Page(address.query);
      this.#pages.set(number, page);
      details.onOpened?.(page, address.route);
    }
    this.#firing.run(() => {
      for (const occurrence of occurrences) {
        this.#fire(occurrence, details.errorDescription ?? 'A script failed.');
      }
      for (const { number } of before) if (!alive.has(number)) this.#pages.delete(number);
    });
    return success(occurrences);
  }

  #fire(occurrence: LifecycleOccurrence, errorDescription: string): void {
    if (occurrence.target === 'global') {
      if (occurrence.event === 'globalerror') failGlobal(this.global, errorDescription);
      else moveGlobal(this.global, occurrence.event);
      return;
    }
    const page = this.#pages.get(occurrence.page);
    if (page !== undefined) movePage(page, occurrence.event);
  }
}

function pagesOf({ stack }: MiniAppState): readonly StackPage[] {
  return [...stack.keptTabs, ...stack.pages];
}
