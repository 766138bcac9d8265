import type { PageAddress } from '@miniapp-tests/spec/lifecycle/page-stack';
import { toUSVString } from '../web-idl/conversions.ts';

/** Pages have no origin; their addresses are those of the package's files under a scheme without one. */
const BASE = 'miniapp://';

/** What `location` does beyond the page itself. */
export interface LocationActions {
  /** The fragment changed; the view is to show its place. */
  fragmentChanged(oldUrl: string, newUrl: string): void;
  /** Another page or address was assigned; the host decides what becomes of it. */
  leave(href: string): void;
  reload(): void;
}

const PARTS = ['protocol', 'host', 'hostname', 'port', 'pathname', 'search', 'hash', 'origin'] as const;

/**
 * Where a page instance is: `miniapp:///pages/a/a?x=1#f`.
 * https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-location-interface
 */
export class Location {
  readonly #actions: LocationActions;
  #url: URL;

  constructor(url: URL, actions: LocationActions) {
    this.#url = url;
    this.#actions = actions;
  }

  get href(): string {
    return this.#url.href;
  }

  set href(href: string) {
    this.assign(href);
  }

  assign(given: string): void {
    const url = this.parse(given);
    const old = this.#url;
    if (url.hash !== old.hash && sameBut(url, old)) {
      this.#url = url;
      this.#actions.fragmentChanged(old.href, url.href);
    } else if (url.hash === '' || url.href !== old.href) this.#actions.leave(packageHref(url));
  }

  replace(url: string): void {
    this.assign(url);
  }

  reload(): void {
    this.#actions.reload();
  }

  toString(): string {
    return this.href;
  }

  get ancestorOrigins(): object {
    return Object.freeze({ length: 0, item: () => null, contains: () => false });
  }

  /** @throws {DOMException} SyntaxError for what is no URL */
  parse(given: string): URL {
    const url = URL.parse(toUSVString(given), this.#url);
    if (url === null) throw new DOMException(`"${given}" is no URL.`, 'SyntaxError');
    return url;
  }

  /** The same page under another address. @throws {DOMException} SecurityError for another origin */
  static rewrite(location: Location, given: string): void {
    const url = location.parse(given);
    if (url.protocol !== location.#url.protocol || url.host !== location.#url.host) {
      throw new DOMException(`A page cannot take the address ${url.href}.`, 'SecurityError');
    }
    location.#url = url;
  }

  static {
    for (const part of PARTS) {
      Object.defineProperty(this.prototype, part, {
        configurable: true,
        enumerable: true,
        get(this: Location) {
          return this.#url[part];
        },
        set(this: Location, value: string) {
          if (part === 'origin') return;
          const url = new URL(this.#url);
          url[part] = `${value}`;
          this.assign(url.href);
        },
      });
    }
  }
}

/** A page's own address. */
export function urlOf({ route, query, fragment }: PageAddress): URL {
  const url = new URL(`${BASE}/${route}`);
  if (query !== '') url.search = query;
  if (fragment !== '') url.hash = fragment;
  return url;
}

/** As the host knows addresses: paths of the package, or whole URLs. */
function packageHref(url: URL): string {
  return url.protocol === 'miniapp:' && url.host === '' ? url.pathname + url.search + url.hash : url.href;
}

function sameBut(a: URL, b: URL): boolean {
  return a.href.slice(0, a.href.length - a.hash.length) === b.href.slice(0, b.href.length - b.hash.length);
}
