/** Messages that a logic layer may send in a second: more would keep the host from drawing its frames in time. */
export const MESSAGES_PER_SECOND = 5_000;

/** Counts messages in seconds. */
export class MessageBudget {
  #second = 0;
  #count = 0;

  /** Counts one message; false when there were too many in this second. */
  spend(now: number = performance.now()): boolean {
    const second = Math.floor(now / 1_000);
    if (second !== this.#second) this.#count = 0;
    this.#second = second;
    return ++this.#count <= MESSAGES_PER_SECOND;
  }
}
