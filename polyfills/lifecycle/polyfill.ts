// Puts `global` and `page` into the global scope, where the platform has none, and fires their events.
import type { Global } from '@miniapp-tests/spec/lifecycle/global';
import type { Page } from '@miniapp-tests/spec/lifecycle/page';
import { shouldPolyfill } from './should-polyfill.ts';
import { startLifecycle } from './start-lifecycle.ts';

declare global {
  var page: Page;
  interface Window {
    /** Types of Node have a `global` of their own: TypeScript reads this one by `window.global`, or imports it. */
    readonly global: Global;
  }
}

if (shouldPolyfill()) {
  const { global, page } = startLifecycle();
  for (const [name, value] of Object.entries({ global, page })) {
    Object.defineProperty(globalThis, name, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
}

export const global: Global = window.global;
export const page: Page = window.page;
