import { dispatch } from '../events/dispatch.ts';
import { cancel, Event, stateOf } from '../events/event.ts';
import { requireArguments, toDictionary, toDOMString } from '../web-idl/conversions.ts';
import {
  ACTIVATION,
  EVENT_PARENT,
  LISTENERS,
  type Activation,
  type Listener,
  type Registration,
} from './event-target-parts.ts';

/** Not private either. */
const HANDLERS = Symbol('handlers');

/** https://dom.spec.whatwg.org/#interface-eventtarget; scripts know it as `EventTarget`. */
export class DomEventTarget {
  declare [LISTENERS]: Map<string, readonly Registration[]> | undefined;
  declare [HANDLERS]: Map<string, object> | undefined;

  /** https://dom.spec.whatwg.org/#get-the-parent; undefined at the top. */
  [EVENT_PARENT](_event: Event): DomEventTarget | undefined {
    return undefined;
  }

  /** https://dom.spec.whatwg.org/#eventtarget-activation-behavior; undefined for a target that has none. */
  [ACTIVATION](_event: Event): Activation | undefined {
    return undefined;
  }

  addEventListener(
    type: string,
    listener: Listener | null,
    options: boolean | AddEventListenerOptions = {},
  ): void {
    requireArguments('addEventListener', arguments.length, 2);
    const { capture, once, passive, signal } = flatten(options);
    checkListener(listener);
    if (signal !== undefined && !(signal instanceof AbortSignal)) {
      throw new TypeError('The option "signal" is not an AbortSignal.');
    }
    if (listener === null || listener === undefined || signal?.aborted) return;
    const name = toDOMString(type);
    this[LISTENERS] ??= new Map();
    const registered = this[LISTENERS].get(name) ?? [];
    if (registered.some((other) => other.listener === listener && other.capture === capture)) return;
    this[LISTENERS].set(name, [...registered, { listener, capture, once, passive, removed: false }]);
    signal?.addEventListener('abort', () => this.removeEventListener(name, listener, capture));
  }

  removeEventListener(
    type: string,
    listener: Listener | null,
    options: boolean | EventListenerOptions = {},
  ): void {
    requireArguments('removeEventListener', arguments.length, 2);
    checkListener(listener);
    const { capture } = flatten(options);
    const name = toDOMString(type);
    const registered = this[LISTENERS]?.get(name) ?? [];
    const found = registered.find((other) => other.listener === listener && other.capture === capture);
    if (found === undefined) return;
    found.removed = true;
    const others = registered.filter((other) => other !== found);
    if (others.length > 0) this[LISTENERS]?.set(name, others);
    else this[LISTENERS]?.delete(name);
  }

  /**
   * https://dom.spec.whatwg.org/#dom-eventtarget-dispatchevent; false when the event was cancelled.
   *
   * @throws {DOMException} InvalidStateError for an event that is being dispatched or was never initialized
   */
  dispatchEvent(event: Event): boolean {
    requireArguments('dispatchEvent', arguments.length, 1);
    const state = stateOf(event);
    if (state.dispatching || !state.initialized) {
      throw new DOMException(
        `The event "${state.type}" is ${state.dispatching ? 'being dispatched' : 'not initialized'}.`,
        'InvalidStateError',
      );
    }
    state.isTrusted = false;
    return dispatch(event, this);
  }

  /** The event handler attribute `on<type>` of a target. Static, as scripts' subclasses may name methods as they like. */
  static handlerOf(target: DomEventTarget, type: string): object | null {
    return target[HANDLERS]?.get(type) ?? null;
  }

  /** https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-attributes:event-handler-idl-attributes */
  static setHandler(target: DomEventTarget, type: string, handler: unknown): void {
    const isCallable = typeof handler === 'function' || (typeof handler === 'object' && handler !== null);
    const known = target[HANDLERS]?.has(type) === true;
    if (isCallable) (target[HANDLERS] ??= new Map()).set(type, handler);
    else target[HANDLERS]?.delete(type);
    if (known === isCallable) return;
    if (known) target.removeEventListener(type, callHandler);
    else target.addEventListener(type, callHandler);
  }
}

/** https://html.spec.whatwg.org/multipage/webappapis.html#the-event-handler-processing-algorithm */
function callHandler(this: unknown, event: Event): void {
  const target = this as DomEventTarget;
  const handler = DomEventTarget.handlerOf(target, event.type);
  if (typeof handler !== 'function') return;
  const isError = event.type === 'error' && 'lineno' in event && 'onunhandledrejection' in target;
  if (!isError) {
    const result = handler.call(target, event) as unknown;
    if (result === false) cancel(event);
    return;
  }
  const { message, filename, lineno, colno, error } = event as unknown as ErrorEvent;
  if (handler.call(target, message, filename, lineno, colno, error) === true) cancel(event);
}

function checkListener(listener: unknown): void {
  if (listener !== null && listener !== undefined && !['object', 'function'].includes(typeof listener)) {
    throw new TypeError('The listener is neither a function nor an object.');
  }
}

function flatten(options: unknown): {
  capture: boolean;
  once: boolean;
  passive: boolean;
  signal: AbortSignal | undefined;
} {
  if (typeof options === 'boolean')
    return { capture: options, once: false, passive: false, signal: undefined };
  const { capture, once, passive, signal } = typeof options === 'object' ? toDictionary(options) : {};
  return {
    capture: Boolean(capture),
    once: Boolean(once),
    passive: Boolean(passive),
    signal: signal as AbortSignal | undefined,
  };
}
