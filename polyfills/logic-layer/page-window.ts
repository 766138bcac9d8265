import type { Page } from '@miniapp-tests/spec/lifecycle/page';
import type { PageAddress } from '@miniapp-tests/spec/lifecycle/page-stack';
import { DomEventTarget } from './dom/dom-event-target.ts';
import type { Document } from './dom/document.ts';
import { refuseLayoutRead } from './dom/layout-reads.ts';

const BOUND = [
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask', 'structuredClone'],
  ...['atob', 'btoa', 'fetch', 'reportError'],
  ...['requestAnimationFrame', 'cancelAnimationFrame'],
] as const;
const LAYOUT = [
  'innerWidth',
  'innerHeight',
  'outerWidth',
  'outerHeight',
  'scrollX',
  'scrollY',
  'devicePixelRatio',
];

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
    for (const name of LAYOUT) Object.defineProperty(this, name, { get: () => refuseLayoutRead(name) });
  }

  getComputedStyle(): never {
    return refuseLayoutRead('getComputedStyle()');
  }

  matchMedia(): never {
    return refuseLayoutRead('matchMedia()');
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
