import type { ViewEvent } from '../../view-layer/protocol.ts';
import { fire } from '../events/dispatch.ts';
import { fireEnterAndLeave } from '../events/enter-and-leave.ts';
import { eventFromView } from '../events/event-from-view.ts';
import type { Document } from './document.ts';
import type { DomEventTarget } from './dom-event-target.ts';
import type { Element } from './element.ts';
import { TAKE_OVER, type Held, type TakesOver } from './forms/held-state.ts';
import { focusMoved } from './html/focus.ts';
import { followFragment } from './html/follow-fragment.ts';
import type { HTMLImageElement } from './html/html-image-element.ts';
import type { Node } from './node.ts';
import { watchReported } from './observers/watch.ts';
import { pointerReleased } from './pointer-capture.ts';

/** Lets a person's action in the view happen in the page's document; true when a script prevented its default. */
export function dispatchViewEvent(document: Document, viewEvent: ViewEvent): boolean {
  const target = document.recorder.node(viewEvent.target);
  const before = takeOver(document, viewEvent);
  if (target === undefined) return true;
  if (viewEvent.type === 'watch') watchReported(document, viewEvent.members);
  if (viewEvent.type === 'watch' || !followView(document, target, viewEvent)) return false;
  const window = document.defaultView;
  const event = eventFromView(viewEvent, (id) => document.recorder.node(id), window);
  const at = target === document.documentElement ? ofRoot(document, viewEvent.type) : target;
  const prevented = !fire(event, at, false);
  fireEnterAndLeave(event, target);
  if (viewEvent.type === 'lostpointercapture') pointerReleased(document, viewEvent.members.pointerId);
  // The view takes back what a cancelled click did to a checkbox; so must the control here.
  if (prevented && viewEvent.type === 'click') for (const restore of before) restore();
  if (!prevented && viewEvent.type === 'click') followPlace(document, target);
  return prevented;
}

/** Where an event happens that the view tells of as the root element's. */
function ofRoot(document: Document, type: string): DomEventTarget {
  if (type === 'resize') return document.defaultView ?? document;
  return type === 'scroll' ? document : document.documentElement!;
}

/** The view scrolls to the place by itself. Without selectors, which would be loaded while the host waits for this event. */
function followPlace(document: Document, target: Node): void {
  for (let node: Node | null = target; node !== null; node = node.treeParent) {
    const element = node as Element;
    if (element.localName !== 'a' && element.localName !== 'area') continue;
    const href = element.getAttribute('href');
    if (href === null) continue;
    followFragment(document, href);
    return;
  }
}

/** What controls hold now. Returns what puts back what they held before. */
function takeOver(document: Document, { state }: ViewEvent): (() => void)[] {
  return state.flatMap(([id, property, value, edit]) => {
    const control = document.recorder.node(id) as (Node & Partial<TakesOver>) | undefined;
    const old = control?.[TAKE_OVER]?.(property, value, edit);
    return old === undefined || property !== 'checked' ? [] : [() => restore(control!, property, old)];
  });
}

function restore(control: Node, property: string, value: Held): void {
  Reflect.set(control, property, value);
}

/** Keeps here what the view changed by itself; false for an event that scripts have had already. */
function followView(document: Document, target: Node, { type, members }: ViewEvent): boolean {
  if (type === 'focus' || type === 'blur') return focusMoved(document, target, type === 'focus');
  const element = target as Element & Partial<HTMLImageElement>;
  if (type === 'load' && element.wasLoadedHere) return false;
  if (type === 'toggle' && element.localName === 'details') {
    element.adoptAttribute('open', members.newState === 'open' ? '' : null);
  }
  if (type === 'close' && element.localName === 'dialog') {
    if (!element.hasAttribute('open')) return false;
    element.adoptAttribute('open', null);
  }
  return true;
}
