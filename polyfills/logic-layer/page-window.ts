import type { Page } from '@miniapp-tests/spec/lifecycle/page';
import type { PageAddress } from '@miniapp-tests/spec/lifecycle/page-stack';
import { DomEventTarget } from './dom/dom-event-target.ts';
import type { Document } from './dom/document.ts';
import { computedStyle } from './dom/computed-style.ts';
import type { CustomElementRegistry } from './dom/custom-element-registry.ts';
import { defineWindowEventHandlers } from './dom/event-handlers.ts';
import { pixelsOf } from './dom/html/canvas-surface.ts';
import { HTMLImageElement } from './dom/html/html-image-element.ts';
import { scroll, type LaidOut } from './dom/layout-reads.ts';
import { MediaQueryList } from './dom/media-query.ts';
import { selectionOf, type Selection } from './dom/selection.ts';
import { currentEvent, fire } from './events/dispatch.ts';
import type { Event } from './events/event.ts';
import { MessageEvent } from './events/event-classes.ts';
import { createLocalStorage } from './local-storage.ts';
import { History } from './window/page-history.ts';
import { Location, urlOf } from './window/page-location.ts';
import { defineWindowLayout } from './window/window-layout.ts';

const BOUND = [
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask', 'structuredClone'],
  ...['atob', 'btoa', 'fetch', 'reportError'],
  ...['requestAnimationFrame', 'cancelAnimationFrame'],
] as const;

/** What a page's window asks of its surroundings. */
export interface WindowHost {
  /** A script went to another page or address. */
  leave(href: string): void;
  /** A script went back before the page's first entry. */
  leaveBack(): void;
  /** The view is to show the place that a fragment names. */
  scrollToFragment(fragment: string): void;
}

/** Time that an idle callback is told to have, in milliseconds. */
const IDLE_TIME = 10;

/** The `window` of one page instance: the page's own members, and behind them the worker's globals. */
export class PageWindow extends DomEventTarget {
  readonly page: Page;
  readonly document: Document;
  readonly history: History;
  readonly customElements: CustomElementRegistry;
  /** Of this page instance: gone with it. */
  readonly sessionStorage = createLocalStorage({}, () => {});
  readonly closed = false;
  readonly length = 0;
  readonly opener = null;
  readonly frameElement = null;
  readonly isSecureContext = true;
  readonly origin = 'null';
  name = '';
  /** This window as scripts have it. */
  exposed: PageWindow = this;
  readonly #location: Location;

  constructor(page: Page, document: Document, address: PageAddress, host: WindowHost) {
    super();
    this.page = page;
    this.document = document;
    this.customElements = document.customElementRegistry!;
    this.#location = new Location(urlOf(address), {
      fragmentChanged: (oldUrl, newUrl) => {
        History.fragmentChanged(this.history, oldUrl, newUrl);
        host.scrollToFragment(new URL(newUrl).hash.slice(1));
      },
      leave: (href) => host.leave(href),
      reload: () => console.warn('A page of a MiniApp cannot be reloaded; navigate to it instead.'),
    });
    this.history = new History({
      location: this.#location,
      window: () => this.exposed,
      leaveBack: () => host.leaveBack(),
    });
    for (const name of BOUND) {
      const value = Reflect.get(globalThis, name) as unknown;
      if (typeof value === 'function') Reflect.set(this, name, value.bind(globalThis));
    }
    defineWindowLayout(this, document);
  }

  /** https://dom.spec.whatwg.org/#dom-window-event */
  get event(): Event | undefined {
    return currentEvent;
  }

  get location(): Location {
    return this.#location;
  }

  set location(href: unknown) {
    this.#location.assign(`${href as string}`);
  }

  /** https://drafts.csswg.org/cssom/#dom-window-getcomputedstyle */
  getComputedStyle(element: LaidOut, pseudo?: string | null): object {
    return computedStyle(element, pseudo);
  }

  /** https://drafts.csswg.org/cssom-view/#dom-window-matchmedia */
  matchMedia(query: string): MediaQueryList {
    return new MediaQueryList(this.document, `${query}`);
  }

  getSelection(): Selection {
    return selectionOf(this.document);
  }

  /** https://html.spec.whatwg.org/multipage/imagebitmap-and-animations.html#dom-createimagebitmap, of elements too */
  async createImageBitmap(source: ImageBitmapSource, ...args: []): Promise<ImageBitmap> {
    if (source instanceof HTMLImageElement) await source.decode();
    return createImageBitmap(pixelsOf(source) as ImageBitmapSource, ...args);
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

  /** To the page itself: there is no other window. */
  postMessage(message: unknown): void {
    const data: unknown = structuredClone(message);
    setTimeout(() => fire(new MessageEvent('message', { data, origin: 'null' }), this));
  }

  requestIdleCallback(callback: (deadline: object) => void): number {
    const end = performance.now() + IDLE_TIME;
    const deadline = { didTimeout: false, timeRemaining: () => Math.max(0, end - performance.now()) };
    return setTimeout(() => callback(deadline)) as unknown as number;
  }

  cancelIdleCallback(handle: number): void {
    clearTimeout(handle);
  }

  focus(): void {}

  blur(): void {}

  stop(): void {}

  /** There are no other windows. */
  open(): null {
    console.warn('A MiniApp cannot open windows; navigate to a page instead.');
    return null;
  }
}

defineWindowEventHandlers(PageWindow.prototype);

const ITSELF = new Set<string | symbol>(['window', 'self', 'frames', 'parent', 'top', 'globalThis']);

/** The window as scripts get it: what it doesn't have itself it takes from the global scope, where app.js lives. */
export function exposeWindow(window: PageWindow): PageWindow {
  const bound = new Map<string | symbol, unknown>();
  const exposed: PageWindow = new Proxy(window, {
    get(target, name) {
      if (ITSELF.has(name)) return exposed;
      if (!(name in target)) return Reflect.get(globalThis, name) as unknown;
      const value = Reflect.get(target, name, target) as unknown;
      if (typeof value !== 'function' || Object.hasOwn(target, name) || name === 'constructor') return value;
      if (/^on[a-z]/.test(String(name))) return value;
      const known = bound.get(name);
      if (known !== undefined) return known;
      const made: unknown = value.bind(exposed);
      bound.set(name, made);
      return made;
    },
    set: (target, name, value) => ITSELF.has(name) || Reflect.set(target, name, value, target),
    has: (target, name) => ITSELF.has(name) || name in target || name in globalThis,
  });
  window.exposed = exposed;
  return exposed;
}
