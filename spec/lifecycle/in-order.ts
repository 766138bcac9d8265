/**
 * Runs tasks one after the other: one that is added while another runs waits until that is over. So what a listener
 * does is told after what it was just told, never in the middle of it.
 */
export class InOrder {
  readonly #waiting: (() => void)[] = [];
  #isRunning = false;

  /** Runs the task, now or when those before it are done. What a task throws comes out of the outermost call. */
  run(task: () => void): void {
    this.#waiting.push(task);
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) next();
    } finally {
      this.#isRunning = false;
    }
  }
}
