import type { ViewEvent } from '../../view-layer/protocol.ts';
import type { DomEventTarget } from '../dom/dom-event-target.ts';
import * as classes from './event-classes.ts';
import { Event, membersOf, stateOf } from './event.ts';

const BY_TYPE: readonly (readonly [RegExp, typeof Event])[] = [
  [/^(?:click|auxclick|contextmenu|pointer.*|(?:got|lost)pointercapture)$/, classes.PointerEvent],
  [/^(?:dblclick|mouse.*)$/, classes.MouseEvent],
  [/^wheel$/, classes.WheelEvent],
  [/^key/, classes.KeyboardEvent],
  [/^(?:before)?input$/, classes.InputEvent],
  [/^composition/, classes.CompositionEvent],
  [/^(?:focus|blur|focusin|focusout)$/, classes.FocusEvent],
  [/^touch/, classes.TouchEvent],
  [/^drag|^drop$/, classes.DragEvent],
  [/^submit$/, classes.SubmitEvent],
  [/^(?:before)?toggle$/, classes.ToggleEvent],
  [/^animation/, classes.AnimationEvent],
  [/^transition/, classes.TransitionEvent],
];
const TOUCH_LISTS = new Set(['touches', 'targetTouches', 'changedTouches']);
const NODES = new Set(['relatedTarget', 'submitter']);

/**
 * A person's action as the event that scripts get; `fire` dispatches it.
 *
 * @param nodeOf the node that the view calls by the number
 * @param view the page's window
 */
export function eventFromView(
  viewEvent: ViewEvent,
  nodeOf: (id: number) => object | undefined,
  view: DomEventTarget | null,
): Event {
  const { type, bubbles, cancelable } = viewEvent;
  const EventClass = BY_TYPE.find(([types]) => types.test(type))?.[1] ?? Event;
  const composed = EventClass.prototype instanceof classes.UIEvent;
  // Without a dictionary, whose fifty members would each be looked for and converted.
  const event = new EventClass(type);
  Object.assign(stateOf(event), { bubbles, cancelable, composed });
  const members = membersOf(event);
  if (composed) members.view = view;
  for (const [name, value] of Object.entries(viewEvent.members)) {
    if (NODES.has(name)) members[name] = typeof value === 'number' ? (nodeOf(value) ?? null) : null;
    else if (TOUCH_LISTS.has(name) && typeof value === 'string') members[name] = touches(value, nodeOf);
    else members[name] = value;
  }
  return event;
}

/** Nodes come as numbers, lists of touches as JSON (view-layer/event-members.ts). */
function touches(json: string, nodeOf: (id: number) => object | undefined): readonly object[] {
  const list = (JSON.parse(json) as { target?: number }[]).map((touch) => ({
    ...touch,
    target: nodeOf(touch.target ?? 0) ?? null,
  }));
  return Object.freeze(Object.assign(list, { item: (index: number) => list[index] ?? null }));
}
