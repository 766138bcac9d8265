import type { DomEventTarget } from '../dom/dom-event-target.ts';
import type { Node } from '../dom/node.ts';
import { fire } from './dispatch.ts';
import { MouseEvent, PointerEvent } from './event-classes.ts';
import { membersOf, type Event } from './event.ts';

const FOLLOWED_BY: Readonly<Record<string, string>> = {
  mouseover: 'mouseenter',
  mouseout: 'mouseleave',
  pointerover: 'pointerenter',
  pointerout: 'pointerleave',
};

/**
 * The events that don't bubble and go to each element that a pointer entered or left; the view sends only those that
 * say between which two it moved. https://w3c.github.io/uievents/#event-type-mouseenter
 */
export function fireEnterAndLeave(event: Event, target: Node): void {
  const type = FOLLOWED_BY[event.type];
  if (type === undefined) return;
  const members = membersOf(event);
  const other = members.relatedTarget as Node | null;
  const crossed: DomEventTarget[] = [];
  for (let node: Node | null = target; node !== null && !node.contains(other); node = node.parentElement) {
    crossed.push(node);
  }
  const EventClass = type.startsWith('mouse') ? MouseEvent : PointerEvent;
  for (const element of type.endsWith('enter') ? crossed.toReversed() : crossed) {
    const made = new EventClass(type, { composed: true });
    Object.assign(membersOf(made), members);
    fire(made, element);
  }
}
