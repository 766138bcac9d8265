import { GLOBAL_EVENTS, globalTransition, type GlobalEvent, type GlobalState } from './global-lifecycle.ts';
import type { InputObject } from './input-object.ts';
import { createLifecycleError, type LifecycleError } from './lifecycle-error.ts';
import { defineLifecycleHandlers, fireLifecycleEvent, type LifecycleHandler } from './lifecycle-target.ts';

/** Script errors in a row, without a regular transition between them, that still become events. */
const MOST_ERRORS = 100;

/**
 * Takes the MiniApp to the event's state, then fires the event; what the lifecycle does not allow does nothing. For the
 * runtime: a script has no way to it. `input` is the new input object where the event brings one.
 */
export let moveGlobal: (global: Global, event: GlobalEvent, input?: InputObject) => void;

/** Takes the MiniApp to `error` and fires `globalerror`; an error in a listener of that is not told again. */
export let failGlobal: (global: Global, description: string) => void;

/**
 * The object `global` of a MiniApp's scripts. An event target (ERRATA.md, L8) in the logic layer (L9), whose attributes
 * have no value before the first event (L1).
 *
 * @see https://w3c.github.io/miniapp-lifecycle/#miniapp-global-application-lifecycle-interface
 */
export class Global extends EventTarget {
  declare ongloballaunched: LifecycleHandler | null;
  declare onglobalshown: LifecycleHandler | null;
  declare onglobalhidden: LifecycleHandler | null;
  declare onglobalerror: LifecycleHandler | null;
  declare onglobalunloaded: LifecycleHandler | null;
  #state: GlobalState | undefined;
  #launched = false;
  #input: InputObject;
  #error: LifecycleError | null = null;
  #errors = 0;
  #reporting = false;

  constructor(input: InputObject) {
    super();
    this.#input = Object.freeze({ ...input });
  }

  /** Undefined before the launch. */
  get globalState(): GlobalState | undefined {
    return this.#state;
  }

  get inputObject(): InputObject {
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

  #move(event: GlobalEvent, input: InputObject | undefined): void {
    // The state `error` forgets whether the launch is over, and a MiniApp is launched once (ERRATA.md, L14).
    if ((event === 'globallaunched') === this.#launched || !this.#transition(event)) return;
    this.#launched = true;
    this.#errors = 0;
    if (input !== undefined) this.#input = Object.freeze({ ...input });
    fireLifecycleEvent(this, event, this.#input);
  }

  #fail(errorDescription: string): void {
    if (this.#reporting || ++this.#errors > MOST_ERRORS || !this.#transition('globalerror')) return;
    this.#error = createLifecycleError(errorDescription);
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
