import type { ViewEvent } from '../../view-layer/protocol.ts';

/** https://w3c.github.io/uievents/#idl-uievent; takes every member that its dictionary gives. */
export class UIEvent extends Event {
  constructor(type: string, init: EventInit & Record<string, unknown> = {}) {
    super(type, init);
    for (const [name, value] of Object.entries(init)) {
      if (!(name in this)) Object.defineProperty(this, name, { value, enumerable: true });
    }
  }
}

export class MouseEvent extends UIEvent {}
export class PointerEvent extends MouseEvent {}
export class WheelEvent extends MouseEvent {}
export class KeyboardEvent extends UIEvent {}
export class InputEvent extends UIEvent {}
export class FocusEvent extends UIEvent {}
export class TouchEvent extends UIEvent {}
export class SubmitEvent extends UIEvent {}

const BY_TYPE: readonly (readonly [RegExp, typeof UIEvent])[] = [
  [/^(?:click|dblclick|auxclick|contextmenu|pointer.*)$/, PointerEvent],
  [/^mouse/, MouseEvent],
  [/^wheel$/, WheelEvent],
  [/^key/, KeyboardEvent],
  [/^(?:before)?input$/, InputEvent],
  [/^(?:focus|blur|focusin|focusout)$/, FocusEvent],
  [/^touch/, TouchEvent],
  [/^submit$/, SubmitEvent],
];

const TOUCH_LISTS = new Set(['touches', 'targetTouches', 'changedTouches']);

const fromView = new WeakSet<Event>();

/**
 * A person's action as the event that scripts get.
 *
 * @param nodeOf the node that the view calls by the number
 */
export function eventFromView(viewEvent: ViewEvent, nodeOf: (id: number) => unknown): Event {
  const { type, bubbles, cancelable } = viewEvent;
  const EventClass = BY_TYPE.find(([types]) => types.test(type))?.[1] ?? UIEvent;
  const members = Object.entries(viewEvent.members).map(([name, value]) => [
    name,
    member(name, value, nodeOf),
  ]);
  const event = new EventClass(type, { ...Object.fromEntries(members), bubbles, cancelable, composed: true });
  fromView.add(event);
  return event;
}

/** Nodes come as numbers, lists of touches as JSON (view-layer/event-members.ts). */
function member(name: string, value: unknown, nodeOf: (id: number) => unknown): unknown {
  if (name === 'relatedTarget' || name === 'submitter') {
    return typeof value === 'number' ? (nodeOf(value) ?? null) : null;
  }
  if (!TOUCH_LISTS.has(name) || typeof value !== 'string') return value;
  const touches = JSON.parse(value) as { target?: number }[];
  return touches.map((touch) => ({ ...touch, target: nodeOf(touch.target ?? 0) ?? null }));
}

/** Did a person's action in the view cause the event? The view then does what follows from it by default. */
export function isFromView(event: Event): boolean {
  return fromView.has(event);
}
