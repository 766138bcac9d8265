import type { ViewEvent } from '../../view-layer/protocol.ts';
import type { Document } from './document.ts';
import { eventFromView } from './events.ts';
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
  return !target.dispatchEvent(eventFromView(viewEvent, (id) => document.recorder.node(id)));
}
