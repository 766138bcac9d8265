import { failure, success, type Result } from '../result.ts';

/** https://w3c.github.io/miniapp-lifecycle/#pagestate-enum */
export const PAGE_STATES = ['loaded', 'ready', 'shown', 'hidden', 'unloaded'] as const;
export type PageState = (typeof PAGE_STATES)[number];

/** Named after the event handler attributes of https://w3c.github.io/miniapp-lifecycle/#miniapp-page-lifecycle-interface */
export const PAGE_EVENTS = ['pageloaded', 'pageready', 'pageshown', 'pagehidden', 'pageunloaded'] as const;
export type PageEvent = (typeof PAGE_EVENTS)[number];

const TARGET: Readonly<Record<PageEvent, PageState>> = {
  pageloaded: 'loaded',
  pageready: 'ready',
  pageshown: 'shown',
  pagehidden: 'hidden',
  pageunloaded: 'unloaded',
};

/**
 * From which states each event may come; undefined is the time before the page is loaded. A page that was never shown
 * cannot be hidden, but it can be closed. Being shown for the first time follows the first render (ERRATA.md, L7).
 */
const ALLOWED_FROM: Readonly<Record<PageEvent, readonly (PageState | undefined)[]>> = {
  pageloaded: [undefined],
  pageready: ['loaded'],
  pageshown: ['ready', 'hidden'],
  pagehidden: ['shown'],
  pageunloaded: ['loaded', 'ready', 'shown', 'hidden'],
};

/**
 * The state after `event`, or `page-transition-not-allowed`. `state` is undefined before the first event.
 *
 * https://w3c.github.io/miniapp-lifecycle/#dfn-page-lifecycle-states
 */
export function pageTransition(state: PageState | undefined, event: PageEvent): Result<PageState> {
  if (ALLOWED_FROM[event].includes(state)) return success(TARGET[event]);
  return failure({
    code: 'page-transition-not-allowed',
    path: '',
    message: `${event} cannot come ${state === undefined ? 'before the page is loaded' : `in the state "${state}"`}.`,
  });
}
