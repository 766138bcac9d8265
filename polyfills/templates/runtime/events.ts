import { dataOf } from './data-attributes.ts';
import type { Owner } from './owner.ts';
import type { EventPart, Scope } from './template.ts';
import { tools } from './tools.ts';
import { windowOf } from './window-of.ts';

/** The element of an event, as handlers get it. */
export interface EventTarget {
  readonly id: string;
  /** The values of its `data-` attributes: those that follow the data as they are, others as text. */
  readonly dataset: Readonly<Record<string, unknown>>;
}

/** What a handler gets. */
export interface TemplateEvent<Detail = Readonly<Record<string, unknown>>> {
  readonly type: string;
  /** Milliseconds since the page began. */
  readonly timeStamp: number;
  readonly target: EventTarget;
  /** The element that has the handler. */
  readonly currentTarget: EventTarget;
  /** Of a component's event what it gave; `{value}` of a control, the values of a form, `{x, y}` of a pointer. */
  readonly detail: Detail;
  readonly touches: readonly unknown[];
  readonly changedTouches: readonly unknown[];
  /** The event of the DOM. */
  readonly original: Event;
  preventDefault(): void;
  stopPropagation(): void;
}

/** Lets an element's handler hear of an event. */
export function listen(
  { type, method, stop }: EventPart,
  element: Element,
  scope: Scope,
  owner: Owner,
): void {
  element.addEventListener(type, (event) => {
    if (stop) event.stopPropagation();
    // A page of a MiniApp has nothing else to send a form to.
    if (type === 'submit') event.preventDefault();
    const name = typeof method === 'string' ? method : tools.text(method(scope, tools));
    if (name !== '') owner.handle(name, describeEvent(event, element));
  });
}

function describeEvent(event: Event, element: Element): TemplateEvent {
  const { touches = [], changedTouches = [] } = event as TouchEvent;
  const target = event.target as Partial<Element> | null;
  return {
    type: event.type,
    timeStamp: event.timeStamp,
    target: describe(target?.nodeType === 1 ? (target as Element) : element),
    currentTarget: describe(element),
    detail: detailOf(event, element),
    touches: [...touches],
    changedTouches: [...changedTouches],
    original: event,
    preventDefault: () => event.preventDefault(),
    stopPropagation: () => event.stopPropagation(),
  };
}

function describe(element: Element): EventTarget {
  return { id: element.id, dataset: dataOf(element) };
}

function detailOf(event: Event, element: Element): Readonly<Record<string, unknown>> {
  const { detail, target, pageX, pageY } = event as Event & {
    detail?: unknown;
    pageX?: number;
    pageY?: number;
  };
  // Of a click it is a count.
  if ('initCustomEvent' in event) return (detail ?? {}) as Record<string, unknown>;
  if (event.type === 'submit') {
    return {
      value: Object.fromEntries(new (windowOf(element.ownerDocument).FormData)(target as HTMLFormElement)),
    };
  }
  if (target !== null && /^(?:input|change|focus|blur|key.*)$/.test(event.type) && 'value' in target) {
    const { type, checked, value } = target as HTMLInputElement;
    return type === 'checkbox' || type === 'radio' ? { value, checked } : { value };
  }
  return pageX === undefined ? {} : { x: pageX, y: pageY };
}
