import type { MiniAppElementEventMap } from './element/element-events.ts';
import { MiniAppElement } from './element/mini-app-element.ts';

export { MiniAppElement, type MiniAppElementEventMap };
export { MiniApp, MiniAppHost } from './mini-app.ts';

declare global {
  interface HTMLElementTagNameMap {
    'mini-app': MiniAppElement;
  }
}

// Two copies of this package in one page are one element.
if (!customElements.get('mini-app')) customElements.define('mini-app', MiniAppElement);
