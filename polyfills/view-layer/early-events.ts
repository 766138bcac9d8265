import type { ViewEvent } from './protocol.ts';

/** What happens in a page before its scripts had their chance to listen; they are told afterwards. */
export class EarlyEvents {
  #held: ViewEvent[] | undefined = [];

  /** Whether the event waits. */
  hold(event: ViewEvent): boolean {
    return this.#held?.push(event) !== undefined;
  }

  /** Nothing waits any more. @returns what did */
  release(): readonly ViewEvent[] {
    const held = this.#held ?? [];
    this.#held = undefined;
    return held;
  }
}
