/** What an `on…` attribute takes. What it returns is ignored. */
export type LifecycleHandler = (event: Event) => unknown;

/** Event handler attributes, kept outside the objects so that no script reaches them but by the attribute. */
const handlers = new WeakMap<EventTarget, Map<string, object>>();

/**
 * Fires an event that also carries the members of an input object, so that a listener may read them from the event (as
 * the IDL of events would have it) or take the event for the input object (as the text's examples do; ERRATA.md, L8).
 *
 * @see https://w3c.github.io/miniapp-lifecycle/#usage-example
 */
export function fireLifecycleEvent(target: EventTarget, type: string, input: object): void {
  const event = new Event(type);
  for (const [name, value] of Object.entries(input)) {
    Object.defineProperty(event, name, { value, enumerable: true, configurable: true });
  }
  target.dispatchEvent(event);
}

/** Adds `on<event>` attributes (https://html.spec.whatwg.org/#event-handler-idl-attributes) to a prototype. */
export function defineLifecycleHandlers(prototype: EventTarget, events: readonly string[]): void {
  for (const type of events) {
    Object.defineProperty(prototype, `on${type}`, {
      configurable: true,
      enumerable: true,
      get(this: EventTarget) {
        return handlers.get(this)?.get(type) ?? null;
      },
      set(this: EventTarget, handler: unknown) {
        setHandler(this, type, isObject(handler) ? handler : null);
      },
    });
  }
}

function setHandler(target: EventTarget, type: string, handler: object | null): void {
  const known = handlers.get(target) ?? new Map<string, object>();
  handlers.set(target, known);
  const had = known.has(type);
  if (handler === null) known.delete(type);
  else known.set(type, handler);
  if (handler !== null && !had) target.addEventListener(type, callHandler);
  if (handler === null) target.removeEventListener(type, callHandler);
}

function callHandler(this: EventTarget, event: Event): void {
  const handler = handlers.get(this)?.get(event.type);
  if (typeof handler === 'function') handler.call(this, event);
}

/** An object that can't be called is kept and never called (https://webidl.spec.whatwg.org/#LegacyTreatNonObjectAsNull). */
function isObject(value: unknown): value is object {
  return typeof value === 'function' || (typeof value === 'object' && value !== null);
}
