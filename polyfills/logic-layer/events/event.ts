import { requireArguments, toBoolean, toDictionary, toDOMString } from '../web-idl/conversions.ts';
import type { DomEventTarget } from '../dom/dom-event-target.ts';
import { composedPath } from './composed-path.ts';
import type { EventState } from './event-state.ts';

/** The state of an event; throws a TypeError for what is none. */
export let stateOf: (event: Event) => EventState;
/** Members of the event's dictionary. */
export let membersOf: (event: Event) => Record<string, unknown>;
/** `preventDefault` without asking whether a listener is passive. */
export let cancel: (event: Event) => void;

const NativeEvent = globalThis.Event as { [Symbol.hasInstance](value: unknown): boolean } | undefined;

/**
 * https://dom.spec.whatwg.org/#interface-event; a class of its own, since events of the platform can only be dispatched
 * to the platform's targets and can never be trusted.
 */
export class Event {
  static readonly NONE: number = 0;
  static readonly CAPTURING_PHASE: number = 1;
  static readonly AT_TARGET: number = 2;
  static readonly BUBBLING_PHASE: number = 3;
  declare readonly NONE: number;
  declare readonly CAPTURING_PHASE: number;
  declare readonly AT_TARGET: number;
  declare readonly BUBBLING_PHASE: number;

  readonly #state: EventState;
  readonly #members: Record<string, unknown> = {};
  readonly #timeStamp = performance.now();

  static {
    stateOf = (event) => event.#state;
    membersOf = (event) => event.#members;
    cancel = (event) => {
      if (event.#state.cancelable) event.#state.canceled = true;
    };
  }

  /** What the platform dispatches to its own targets (ports, signals) is an event too. */
  static [Symbol.hasInstance](value: unknown): boolean {
    return (
      Function.prototype[Symbol.hasInstance].call(this, value) ||
      (this === Event && NativeEvent?.[Symbol.hasInstance](value) === true)
    );
  }

  constructor(type: string, init: EventInit = {}) {
    requireArguments(new.target.name, arguments.length, 1);
    const { bubbles, cancelable, composed } = toDictionary(init);
    this.#state = {
      type: toDOMString(type),
      bubbles: toBoolean(bubbles),
      cancelable: toBoolean(cancelable),
      composed: toBoolean(composed),
      isTrusted: false,
      target: null,
      currentTarget: null,
      relatedTarget: null,
      phase: 0,
      path: [],
      stopped: false,
      stoppedAtOnce: false,
      canceled: false,
      inPassiveListener: false,
      dispatching: false,
      initialized: true,
    };
  }

  get type(): string {
    return this.#state.type;
  }

  get target(): DomEventTarget | null {
    return this.#state.target;
  }

  get srcElement(): DomEventTarget | null {
    return this.#state.target;
  }

  get currentTarget(): DomEventTarget | null {
    return this.#state.currentTarget;
  }

  get eventPhase(): number {
    return this.#state.phase;
  }

  get bubbles(): boolean {
    return this.#state.bubbles;
  }

  get cancelable(): boolean {
    return this.#state.cancelable;
  }

  get composed(): boolean {
    return this.#state.composed;
  }

  get defaultPrevented(): boolean {
    return this.#state.canceled;
  }

  get isTrusted(): boolean {
    return this.#state.isTrusted;
  }

  get timeStamp(): number {
    return this.#timeStamp;
  }

  get cancelBubble(): boolean {
    return this.#state.stopped;
  }

  set cancelBubble(stop: boolean) {
    if (stop) this.#state.stopped = true;
  }

  get returnValue(): boolean {
    return !this.#state.canceled;
  }

  set returnValue(value: boolean) {
    if (!value) this.preventDefault();
  }

  composedPath(): DomEventTarget[] {
    return composedPath(this.#state);
  }

  stopPropagation(): void {
    this.#state.stopped = true;
  }

  stopImmediatePropagation(): void {
    this.#state.stopped = true;
    this.#state.stoppedAtOnce = true;
  }

  preventDefault(): void {
    if (!this.#state.inPassiveListener) cancel(this);
  }

  /** https://dom.spec.whatwg.org/#dom-event-initevent */
  initEvent(type: string, bubbles = false, cancelable = false): void {
    requireArguments('initEvent', arguments.length, 1);
    if (this.#state.dispatching) return;
    Object.assign(this.#state, {
      type: toDOMString(type),
      bubbles: toBoolean(bubbles),
      cancelable: toBoolean(cancelable),
      ...{ initialized: true, stopped: false, stoppedAtOnce: false, canceled: false, isTrusted: false },
      target: null,
    });
  }

  get [Symbol.toStringTag](): string {
    return this.constructor.name;
  }
}

for (const name of ['NONE', 'CAPTURING_PHASE', 'AT_TARGET', 'BUBBLING_PHASE'] as const) {
  Object.defineProperty(Event.prototype, name, { value: Event[name], enumerable: true });
}
