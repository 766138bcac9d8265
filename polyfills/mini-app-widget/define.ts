import type { MiniAppWidgetEventMap, MiniAppWidgetEvents } from './element-events.ts';
import { MiniAppWidgetElement } from './mini-app-widget-element.ts';

export { MiniAppWidgetElement, type MiniAppWidgetEventMap };
export type { OpenedPage } from './element-events.ts';
export { MiniAppHost } from '../mini-app/mini-app-host.ts';

declare global {
  interface HTMLElementTagNameMap {
    'mini-app-widget': MiniAppWidgetEvents & MiniAppWidgetElement;
  }
}

// Two copies of this package in one page are one element.
if (!customElements.get('mini-app-widget')) customElements.define('mini-app-widget', MiniAppWidgetElement);
