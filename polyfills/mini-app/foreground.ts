import { realTime } from './real-time.ts';

/** How long scripts may take at first before the lifecycle goes on without them, in milliseconds. */
const SCRIPT_PATIENCE = 3_000;

/** Whether the MiniApp is in the foreground, and a promise for waits that end when it isn't. */
export class Foreground {
  #is = true;
  #left = Promise.withResolvers<void>();

  get is(): boolean {
    return this.#is;
  }

  enter(): void {
    if (this.#is) return;
    this.#is = true;
    this.#left = Promise.withResolvers();
  }

  leave(): void {
    this.#is = false;
    this.#left.resolve();
  }

  /** Waits for the promise, or until the foreground is left. */
  async untilLeft(promise: Promise<unknown>): Promise<void> {
    await Promise.race([promise, this.#left.promise]);
  }

  /** Waits for scripts to have run for the first time, but not for ever: a module may wait for something itself. */
  async untilScriptsRan(ran: Promise<unknown>): Promise<void> {
    await this.untilLeft(Promise.race([ran, realTime(SCRIPT_PATIENCE)]));
  }
}
