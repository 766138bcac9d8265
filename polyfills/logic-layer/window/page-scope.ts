import type { PageWindow } from '../page-window.ts';
import { LAYOUT_NAMES } from './window-layout.ts';
import { PAGE_SCOPE } from './page-scope-names.ts';

/** What a page's scripts see as their own, by the names of `PAGE_SCOPE`. */
export type PageScope = Readonly<Record<(typeof PAGE_SCOPE)[number], unknown>>;

export function pageScope(page: object, document: object, window: PageWindow): PageScope {
  const own: Readonly<Record<string, unknown>> = { page, document, window };
  const scope = PAGE_SCOPE.map((name) => [name, own[name] ?? Reflect.get(window, name)] as const);
  return Object.fromEntries(scope) as unknown as PageScope;
}

let front: (() => PageWindow | undefined) | undefined;

/**
 * Puts the names of the window that change by themselves, and those that app.js may want, on the global scope: there they are those of the
 * page on top of the stack.
 */
export function exposeFrontPage(current: () => PageWindow | undefined): void {
  if (front !== undefined) return;
  front = current;
  for (const name of [...LAYOUT_NAMES, 'screen', ...PAGE_SCOPE.filter((scoped) => !NOT_GLOBAL.has(scoped))]) {
    const get = (): unknown => {
      const window = front?.();
      return window === undefined ? undefined : Reflect.get(window, name);
    };
    const set = (value: unknown): void => {
      Object.defineProperty(globalThis, name, {
        value,
        writable: true,
        configurable: true,
        enumerable: true,
      });
    };
    Object.defineProperty(globalThis, name, { configurable: true, enumerable: true, get, set });
  }
}

/** The global scope has these itself, or must not have them: a module of the package could be of any page. */
const NOT_GLOBAL = new Set<string>([
  ...[
    'page',
    'document',
    'window',
    'self',
    'name',
    'createImageBitmap',
    'customElements',
    'addEventListener',
    'removeEventListener',
    'dispatchEvent',
  ],
]);
