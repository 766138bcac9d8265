import { reportError } from '../report-error.ts';

type Listener = ((this: unknown, event: Event) => unknown) | { handleEvent(event: Event): unknown };

interface Registration {
  readonly listener: Listener;
  readonly capture: boolean;
  readonly once: boolean;
  readonly passive: boolean;
  removed: boolean;
}

/** A target whose events travel through its ancestors, as the platform's own `EventTarget` does only for its own nodes. */
export class DomEventTarget {
  readonly #listeners = new Map<string, Registration[]>();
  readonly #handlers = new Map<string, (event: Event) => unknown>();

  /** The next target on the way out; undefined at the top. */
  protected eventParent(_event: Event): DomEventTarget | undefined {
    return undefined;
  }

  /** This target and those that the event travels through. */
  protected eventPath(event: Event): DomEventTarget[] {
    return [this, ...(this.eventParent(event)?.eventPath(event) ?? [])];
  }

  /** What happens after dispatch when nobody called `preventDefault`. */
  protected defaultAction(_event: Event): void {}

  addEventListener(
    type: string,
    listener: Listener | null,
    options: boolean | AddEventListenerOptions = {},
  ): void {
    if (listener === null || listener === undefined) return;
    const {
      capture = false,
      once = false,
      passive = false,
      signal,
    } = typeof options === 'boolean' ? { capture: options } : (options ?? {});
    if (signal?.aborted) return;
    const registered = this.#listeners.get(type) ?? [];
    if (registered.some((other) => other.listener === listener && other.capture === capture)) return;
    this.#listeners.set(type, [...registered, { listener, capture, once, passive, removed: false }]);
    signal?.addEventListener('abort', () => this.removeEventListener(type, listener, capture));
  }

  removeEventListener(
    type: string,
    listener: Listener | null,
    options: boolean | EventListenerOptions = {},
  ): void {
    const capture = typeof options === 'boolean' ? options : (options?.capture ?? false);
    const registered = this.#listeners.get(type) ?? [];
    const found = registered.find((other) => other.listener === listener && other.capture === capture);
    if (found === undefined) return;
    found.removed = true;
    this.#listeners.set(
      type,
      registered.filter((other) => other !== found),
    );
  }

  /** https://dom.spec.whatwg.org/#concept-event-dispatch; false when the event was cancelled. */
  dispatchEvent(event: Event): boolean {
    if (!(event instanceof Event)) throw new TypeError('dispatchEvent needs an Event.');
    const path = this.eventPath(event);
    const state = new Dispatch(event, path);
    for (const target of path.toReversed()) state.invoke(target, true);
    for (const target of event.bubbles ? path : path.slice(0, 1)) state.invoke(target, false);
    state.finish();
    if (!event.defaultPrevented) for (const target of path) target.defaultAction(event);
    return !event.defaultPrevented;
  }

  /** The event handler attribute `on<type>`. */
  getHandler(type: string): ((event: Event) => unknown) | null {
    return this.#handlers.get(type) ?? null;
  }

  setHandler(type: string, handler: unknown): void {
    const known = this.#handlers.has(type);
    if (typeof handler === 'function') this.#handlers.set(type, handler as (event: Event) => unknown);
    else this.#handlers.delete(type);
    if (known === this.#handlers.has(type)) return;
    if (known) this.removeEventListener(type, this.#callHandler);
    else this.addEventListener(type, this.#callHandler);
  }

  readonly #callHandler = (event: Event): void => {
    if (this.#handlers.get(event.type)?.call(this, event) === false) event.preventDefault();
  };

  /** Listeners as they are now; those added during a dispatch wait for the next one. */
  listenersFor(type: string, capture: boolean): readonly Registration[] {
    return (this.#listeners.get(type) ?? []).filter((registration) => registration.capture === capture);
  }
}

/** One event on its way. */
class Dispatch {
  readonly #event: Event;
  readonly #target: DomEventTarget;
  #current: DomEventTarget | null = null;
  #stopped = false;
  #stoppedAtOnce = false;

  constructor(event: Event, path: readonly DomEventTarget[]) {
    this.#event = event;
    this.#target = path[0]!;
    const define = (name: string, get: () => unknown): void => {
      Object.defineProperty(event, name, { configurable: true, get });
    };
    define('target', () => this.#target);
    define('srcElement', () => this.#target);
    define('currentTarget', () => this.#current);
    define('eventPhase', () => (this.#current === null ? 0 : this.#current === this.#target ? 2 : 3));
    define('composedPath', () => () => (this.#current === null ? [] : [...path]));
    define('stopPropagation', () => () => (this.#stopped = true));
    define('stopImmediatePropagation', () => () => (this.#stopped = this.#stoppedAtOnce = true));
  }

  invoke(target: DomEventTarget, capture: boolean): void {
    if (this.#stopped) return;
    this.#current = target;
    for (const registration of target.listenersFor(this.#event.type, capture)) {
      if (registration.removed || this.#stoppedAtOnce) continue;
      if (registration.once) target.removeEventListener(this.#event.type, registration.listener, capture);
      this.#call(target, registration.listener);
    }
  }

  #call(target: DomEventTarget, listener: Listener): void {
    try {
      if (typeof listener === 'function') listener.call(target, this.#event);
      else listener.handleEvent(this.#event);
    } catch (error) {
      reportError(error);
    }
  }

  finish(): void {
    this.#current = null;
  }
}
