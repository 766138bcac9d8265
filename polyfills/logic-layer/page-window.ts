import type { Page } from '@miniapp-tests/spec/lifecycle/page';
import type { PageAddress } from '@miniapp-tests/spec/lifecycle/page-stack';
import { DomEventTarget } from './dom/dom-event-target.ts';
import type { Document } from './dom/document.ts';
import { computedStyle } from './dom/computed-style.ts';
import { scroll, type LaidOut } from './dom/layout-reads.ts';
import { MediaQueryList } from './dom/media-query.ts';

const BOUND = [
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask', 'structuredClone'],
  ...['atob', 'btoa', 'fetch', 'reportError'],
  ...['requestAnimationFrame', 'cancelAnimationFrame'],
] as const;
/** Members that the view's window has, and the names of those that are others by another name. */
const LAYOUT = {
  ...{ innerWidth: 'innerWidth', innerHeight: 'innerHeight', outerWidth: 'outerWidth' },
  ...{
    outerHeight: 'outerHeight',
    scrollX: 'scrollX',
    scrollY: 'scrollY',
    devicePixelRatio: 'devicePixelRatio',
  },
  ...{ pageXOffset: 'scrollX', pageYOffset: 'scrollY', screenX: 'screenX', screenY: 'screenY' },
};

/** Where the page is inside its package; assigning to it does nothing, `miniapp.navigateTo` navigates. */
interface PageLocation {
  readonly href: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly origin: string;
  toString(): string;
}

/** The `window` of one page instance: the page's own members, and behind them the worker's globals. */
export class PageWindow extends DomEventTarget {
  readonly page: Page;
  readonly document: Document;
  readonly location: PageLocation;

  constructor(page: Page, document: Document, address: PageAddress) {
    super();
    this.page = page;
    this.document = document;
    this.location = locationOf(address);
    for (const name of BOUND) {
      const value = Reflect.get(globalThis, name) as unknown;
      if (typeof value === 'function') Reflect.set(this, name, value.bind(globalThis));
    }
    for (const [name, member] of Object.entries(LAYOUT)) {
      const get = (): unknown => document.recorder.call('window', 0, member)[0];
      Object.defineProperty(this, name, { get });
    }
  }

  /** https://drafts.csswg.org/cssom/#dom-window-getcomputedstyle */
  getComputedStyle(element: LaidOut, pseudo?: string | null): object {
    return computedStyle(element, pseudo);
  }

  /** https://drafts.csswg.org/cssom-view/#dom-window-matchmedia */
  matchMedia(query: string): MediaQueryList {
    return new MediaQueryList(this.document.recorder, `${query}`);
  }

  scroll(x?: number | ScrollToOptions, y?: number): void {
    scroll(this.document.documentElement, x, y, false);
  }

  scrollTo(x?: number | ScrollToOptions, y?: number): void {
    scroll(this.document.documentElement, x, y, false);
  }

  scrollBy(x?: number | ScrollToOptions, y?: number): void {
    scroll(this.document.documentElement, x, y, true);
  }
}

/** The window as scripts get it: what it doesn't have itself it takes from the global scope, where app.js lives. */
export function exposeWindow(window: PageWindow): PageWindow {
  const exposed: PageWindow = new Proxy(window, {
    get(target, name) {
      if (name === 'window' || name === 'self') return exposed;
      // Methods and accessors of the window have private members, so they need the window itself, not the proxy.
      if (!(name in target)) return Reflect.get(globalThis, name) as unknown;
      const value = Reflect.get(target, name, target) as unknown;
      return typeof value === 'function' && !Object.hasOwn(target, name) && name !== 'constructor'
        ? value.bind(target)
        : value;
    },
    set: (target, name, value) => Reflect.set(target, name, value, target),
    has: (target, name) => name in target || name in globalThis,
  });
  return exposed;
}

function locationOf({ route, query, fragment }: PageAddress): PageLocation {
  const pathname = `/${route}`;
  const search = query === '' ? '' : `?${query}`;
  const hash = fragment === '' ? '' : `#${fragment}`;
  const href = pathname + search + hash;
  return Object.freeze({ href, pathname, search, hash, origin: 'null', toString: () => href });
}
