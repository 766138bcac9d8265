import {
  GLOBAL_EVENTS,
  globalTransition,
  type GlobalEvent,
  type GlobalState,
} from '@miniapp-tests/spec/lifecycle/global-lifecycle';
import { defineLifecycleHandlers, fireLifecycleEvent } from './lifecycle-target.ts';
import type { GlobalInput } from './messages.ts';

/** Script errors in a row, without a regular transition between them, that still become events. */
const MOST_ERRORS = 100;

interface LifecycleError {
  readonly errorDescription: string;
  readonly lang: string;
  readonly dir: 'auto' | 'ltr' | 'rtl';
}

/** Takes the MiniApp to the event's state, then fires the event. For the runtime: a script has no way to it. */
export let moveGlobal: (global: Global, event: GlobalEvent, input?: GlobalInput) => void;

/** Takes the MiniApp to `error` and fires `globalerror`; an error in a listener of that is not told again. */
export let failGlobal: (global: Global, description: string) => void;

/** https://w3c.github.io/miniapp-lifecycle/#dom-global */
export class Global extends EventTarget {
  #state: GlobalState | undefined;
  #input: Readonly<GlobalInput>;
  #error: LifecycleError | null = null;
  #errors = 0;
  #reporting = false;

  constructor(input: GlobalInput) {
    super();
    this.#input = Object.freeze({ ...input });
  }

  /** Undefined before the launch. */
  get globalState(): GlobalState | undefined {
    return this.#state;
  }

  get inputObject(): Readonly<GlobalInput> {
    return this.#input;
  }

  /** Null before the first error. */
  get lifecycleError(): LifecycleError | null {
    return this.#error;
  }

  static {
    moveGlobal = (global, event, input) => global.#move(event, input);
    failGlobal = (global, description) => global.#fail(description);
  }

  #move(event: GlobalEvent, input: GlobalInput | undefined): void {
    if (input !== undefined) this.#input = Object.freeze({ ...input });
    if (!this.#transition(event)) return;
    this.#errors = 0;
    fireLifecycleEvent(this, event, this.#input);
  }

  #fail(errorDescription: string): void {
    if (this.#reporting || ++this.#errors > MOST_ERRORS || !this.#transition('globalerror')) return;
    this.#error = Object.freeze({ errorDescription, lang: 'en', dir: 'ltr' });
    this.#reporting = true;
    try {
      fireLifecycleEvent(this, 'globalerror', this.#error);
    } finally {
      this.#reporting = false;
    }
  }

  #transition(event: GlobalEvent): boolean {
    const next = globalTransition(this.#state, event);
    if (next.ok) this.#state = next.value;
    return next.ok;
  }
}

defineLifecycleHandlers(Global.prototype, GLOBAL_EVENTS);
