import type { Result } from '../result.ts';
import { followRules, transitionsOf, type Rules, type Transition } from './state-machine.ts';

/** https://w3c.github.io/miniapp-lifecycle/#pagestate-enum */
export const PAGE_STATES = ['loaded', 'ready', 'shown', 'hidden', 'unloaded'] as const;
export type PageState = (typeof PAGE_STATES)[number];

/** Named after the event handler attributes of https://w3c.github.io/miniapp-lifecycle/#miniapp-page-lifecycle-interface */
export const PAGE_EVENTS = ['pageloaded', 'pageready', 'pageshown', 'pagehidden', 'pageunloaded'] as const;
export type PageEvent = (typeof PAGE_EVENTS)[number];

/**
 * A page that was never shown cannot be hidden, but it can be closed. Being shown for the first time follows the first
 * render (ERRATA.md, L7), which every page has (L4).
 */
const RULES: Rules<PageState, PageEvent> = {
  pageloaded: { to: 'loaded', from: [undefined] },
  pageready: { to: 'ready', from: ['loaded'] },
  pageshown: { to: 'shown', from: ['ready', 'hidden'] },
  pagehidden: { to: 'hidden', from: ['shown'] },
  pageunloaded: { to: 'unloaded', from: ['loaded', 'ready', 'shown', 'hidden'] },
};

/** Every transition that the page lifecycle allows (TRANSITIONS.md is made from it). */
export const PAGE_TRANSITIONS: readonly Transition<PageState, PageEvent>[] = transitionsOf(RULES);

/**
 * The state after `event`, or `page-transition-not-allowed`. `state` is undefined before the first event.
 *
 * https://w3c.github.io/miniapp-lifecycle/#dfn-page-lifecycle-states
 */
export function pageTransition(state: PageState | undefined, event: PageEvent): Result<PageState> {
  return followRules(RULES, state, event, 'page-transition-not-allowed', 'the page is loaded');
}

/** The events that take a page on the screen from `state` to `shown`, in order; none when it is shown or unloaded. */
export function eventsUntilShown(state: PageState | undefined): readonly PageEvent[] {
  switch (state) {
    case undefined:
      return ['pageloaded', 'pageready', 'pageshown'];
    case 'loaded':
      return ['pageready', 'pageshown'];
    case 'ready':
    case 'hidden':
      return ['pageshown'];
    case 'shown':
    case 'unloaded':
      return [];
  }
}

/** The events of a page that goes for good. A page that was never loaded has none. */
export function eventsUntilUnloaded(state: PageState | undefined): readonly PageEvent[] {
  if (state === undefined || state === 'unloaded') return [];
  return state === 'shown' ? ['pagehidden', 'pageunloaded'] : ['pageunloaded'];
}
