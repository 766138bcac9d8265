import type { ViewEvent } from '../../view-layer/protocol.ts';
import type { Document } from './document.ts';
import type { DomEventTarget } from './dom-event-target.ts';

/** Lets a person's action in the view happen in the page's document; true when a script prevented its default. */
export function dispatchViewEvent(document: Document, viewEvent: ViewEvent): boolean {
  for (const [id, property, value] of viewEvent.state) {
    const control = document.recorder.node(id) as
      { takeOver?: (name: string, to: typeof value) => void } | undefined;
    control?.takeOver?.(property, value);
  }
  const target = document.recorder.node(viewEvent.target) as DomEventTarget | undefined;
  if (target === undefined) return true;
  const { type, bubbles, cancelable } = viewEvent;
  const event = new Event(type, { bubbles, cancelable, composed: true });
  Object.defineProperty(event, 'isPersons', { value: true });
  for (const [name, value] of Object.entries(viewEvent.members)) {
    if (!(name in event)) Object.defineProperty(event, name, { value, enumerable: true });
  }
  return !target.dispatchEvent(event);
}
