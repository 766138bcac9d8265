import type { ViewEvent } from './protocol.ts';

/** Results of loading that wait until the page's script had its chance to listen. */
export class LoadingEvents {
  readonly #emit: (event: ViewEvent) => void;
  #held: ViewEvent[] | undefined = [];

  constructor(emit: (event: ViewEvent) => void) {
    this.#emit = emit;
  }

  /** Whether the event waits. */
  hold(event: ViewEvent): boolean {
    if (this.#held === undefined || !['load', 'error'].includes(event.type)) return false;
    this.#held.push(event);
    return true;
  }

  /** Nothing waits any more. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    held.forEach(this.#emit);
  }
}
