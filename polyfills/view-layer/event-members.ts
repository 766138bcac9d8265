import { names } from '../channel/names.ts';
import { isNode, nodeTypeOf, scrollerOf, scrollLeftOf, scrollTopOf } from './node-members.ts';
import type { ViewEvent } from './protocol.ts';

type Members = Record<string, string | number | boolean | null>;

/** Own members of user-interface events that a script reads. */
const COPIED = names(
  'detail key code location repeat isComposing ctrlKey shiftKey altKey metaKey button buttons',
  'clientX clientY pageX pageY screenX screenY offsetX offsetY movementX movementY deltaX deltaY',
  'deltaZ deltaMode data inputType pointerId pointerType isPrimary pressure width height tiltX',
  'tiltY twist keyCode charCode which tangentialPressure altitudeAngle azimuthAngle',
  'animationName propertyName elapsedTime pseudoElement newState oldState',
);
/** Those for which 0, false, null or '' is not what the logic layer's events have anyway (events/event-classes.ts). */
const ALWAYS_TOLD = new Set<string>(names('pageX pageY offsetX offsetY width height pointerId data'));
const TOUCH_LISTS = names('touches targetTouches changedTouches');
const TOUCH_MEMBERS = names('identifier clientX clientY pageX pageY screenX screenY force');

/**
 * What a script may read of an event: primitives as they are, another node (`relatedTarget`, `submitter`) as its number,
 * lists of touches as JSON text.
 */
export function eventMembers(event: Event, idOf: (node: Node) => number | undefined): ViewEvent['members'] {
  const members: Members = {};
  for (const name of COPIED) {
    const value: unknown = Reflect.get(event, name);
    if (value || ALWAYS_TOLD.has(name)) copyPrimitive(value, name, members);
  }
  for (const name of ['relatedTarget', 'submitter']) {
    const node: unknown = Reflect.get(event, name);
    if (node !== undefined) members[name] = isNode(node) ? (idOf(node) ?? null) : null;
  }
  for (const name of TOUCH_LISTS) {
    const list: unknown = Reflect.get(event, name);
    if (list !== undefined && list !== null) members[name] = touchesAsJson(list as TouchList, idOf);
  }
  const target = event.target as Node | null;
  if (event.type === 'scroll' && target !== null) copyScroll(target, members);
  return members;
}

function copyPrimitive(value: unknown, name: string, to: Members): void {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value))
    to[name] = value as Members[string] & {};
}

function touchesAsJson(list: TouchList, idOf: (node: Node) => number | undefined): string {
  return JSON.stringify(
    [...list].map((touch) => {
      const members: Members = { target: (isNode(touch.target) && idOf(touch.target)) || null };
      for (const name of TOUCH_MEMBERS) copyPrimitive(Reflect.get(touch, name), name, members);
      return members;
    }),
  );
}

function copyScroll(target: Node, members: Members): void {
  const scroller =
    nodeTypeOf(target) === Node.DOCUMENT_NODE ? scrollerOf(target as Document) : (target as Element);
  members.scrollTop = scroller === null ? 0 : scrollTopOf(scroller);
  members.scrollLeft = scroller === null ? 0 : scrollLeftOf(scroller);
}
