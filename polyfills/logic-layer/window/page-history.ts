import { fire } from '../events/dispatch.ts';
import { HashChangeEvent, PopStateEvent } from '../events/event-classes.ts';
import type { DomEventTarget } from '../dom/dom-event-target.ts';
import { requireArguments, toLong } from '../web-idl/conversions.ts';
import { Location } from './page-location.ts';

interface Entry {
  readonly state: unknown;
  readonly href: string;
}

/** A page's window, at which history fires its events. */
export interface HistoryOptions {
  readonly location: Location;
  window(): DomEventTarget;
  /** Before this page's first entry lies the page below it on the stack. */
  leaveBack(): void;
}

/** Entries that one page keeps, as browsers do. */
const ENTRIES = 50;

/**
 * The entries that a page made inside of itself; going back before the first one leaves the page.
 * https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-history-interface
 */
export class History {
  scrollRestoration: ScrollRestoration = 'auto';
  readonly #options: HistoryOptions;
  #entries: Entry[];
  #index = 0;

  constructor(options: HistoryOptions) {
    this.#options = options;
    this.#entries = [{ state: null, href: options.location.href }];
  }

  get length(): number {
    return this.#entries.length;
  }

  get state(): unknown {
    return this.#entries[this.#index]!.state;
  }

  /** @throws {DOMException} DataCloneError, SecurityError */
  pushState(data: unknown, _unused: string, url?: string | null): void {
    requireArguments('pushState', arguments.length, 2);
    this.#update(data, url, true);
  }

  /** @throws {DOMException} DataCloneError, SecurityError */
  replaceState(data: unknown, _unused: string, url?: string | null): void {
    requireArguments('replaceState', arguments.length, 2);
    this.#update(data, url, false);
  }

  back(): void {
    this.go(-1);
  }

  forward(): void {
    this.go(1);
  }

  /** Goes there in a task of its own, as the platform does. */
  go(delta = 0): void {
    const by = toLong(delta);
    if (by === 0) return this.#options.location.reload();
    setTimeout(() => this.#traverse(by));
  }

  /** A new fragment makes an entry. */
  static fragmentChanged(history: History, oldUrl: string, newUrl: string): void {
    history.#push({ state: null, href: newUrl });
    history.#announce(oldUrl, newUrl);
  }

  #update(data: unknown, url: string | null | undefined, push: boolean): void {
    const state = structuredClone(data);
    const { location } = this.#options;
    if (url !== undefined && url !== null) Location.rewrite(location, url);
    const entry = { state, href: location.href };
    if (push) this.#push(entry);
    else this.#entries[this.#index] = entry;
  }

  #push(entry: Entry): void {
    this.#entries = [...this.#entries.slice(0, this.#index + 1), entry].slice(-ENTRIES);
    this.#index = this.#entries.length - 1;
  }

  #traverse(by: number): void {
    const target = this.#entries[this.#index + by];
    if (target === undefined) {
      if (this.#index + by < 0) this.#options.leaveBack();
      return;
    }
    const { location } = this.#options;
    const old = location.href;
    this.#index += by;
    Location.rewrite(location, target.href);
    this.#announce(old, target.href);
  }

  #announce(oldURL: string, newURL: string): void {
    const window = this.#options.window();
    fire(new PopStateEvent('popstate', { state: this.state }), window);
    const hashOf = (url: string): string => new URL(url).hash;
    if (hashOf(oldURL) === hashOf(newURL)) return;
    const event = new HashChangeEvent('hashchange', { oldURL, newURL });
    setTimeout(() => fire(event, window));
  }
}
