import { DomEventTarget } from '../dom/dom-event-target.ts';
import { Event } from './event.ts';

/** Imported before all else, so that whatever extends `EventTarget` or makes an `Event` has those of the page. */
for (const [name, value] of [
  ['Event', Event],
  ['EventTarget', DomEventTarget],
] as const) {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}
