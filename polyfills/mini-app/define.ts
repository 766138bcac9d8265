import type { MiniAppElementEventMap } from './element/element-events.ts';
import { MiniAppElement } from './element/mini-app-element.ts';
import type { MiniAppElementEvents } from './element/element-events.ts';
import { shouldPolyfill } from './should-polyfill.ts';
import { whenIdle } from './when-idle.ts';

export { MiniAppElement, type MiniAppElementEventMap };
export { MiniApp, MiniAppHost } from './mini-app.ts';

declare global {
  interface HTMLElementTagNameMap {
    'mini-app': MiniAppElementEvents & MiniAppElement;
  }
}

// Two copies of this package in one page are one element.
if (shouldPolyfill()) customElements.define('mini-app', MiniAppElement);

// The code that a launch needs; what fails to load is loaded again then.
whenIdle(() => void import('./element/load-ahead.ts').catch(() => undefined));
