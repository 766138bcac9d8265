/** What an attempt did to the host: how long its tasks were, and when the MiniApp was closed. Milliseconds. */
export interface HostLoad {
  /** The longest time in which the host could run nothing else. */
  readonly longest: number;
  /** From the start of the first such time over `LONG` to the MiniApp's end; undefined when there was none of both. */
  readonly closedAfter: number | undefined;
  /** Longest time without a new frame. */
  readonly frameGap: number;
}

/** What no task of the host may last, unless the MiniApp is closed soon. Milliseconds. */
export const LONG = 200;
/** How soon, in milliseconds. */
export const CLOSED_WITHIN = 1_000;

/** Measures the host from inside, in any engine: a timer that is due at once, and animation frames. */
export class HostWatch {
  #longest = 0;
  #longSince: number | undefined;
  #closedAt: number | undefined;
  #frameGap = 0;
  #frameAt = performance.now();
  #isOver = false;

  constructor() {
    this.#tick(performance.now());
    this.#frame();
  }

  /** The MiniApp is closed. */
  closed(): void {
    this.#closedAt ??= performance.now();
  }

  get isClosed(): boolean {
    return this.#closedAt !== undefined;
  }

  end(): HostLoad {
    this.#isOver = true;
    const [closed, since] = [this.#closedAt, this.#longSince];
    const closedAfter = closed === undefined || since === undefined ? undefined : closed - since;
    const frameGap = Math.max(this.#frameGap, performance.now() - this.#frameAt);
    return { longest: this.#longest, closedAfter, frameGap };
  }

  #tick(last: number): void {
    if (this.#isOver) return;
    const now = performance.now();
    if (now - last > LONG) this.#longSince ??= last;
    this.#longest = Math.max(this.#longest, now - last);
    setTimeout(() => this.#tick(now));
  }

  #frame(): void {
    if (this.#isOver) return;
    const now = performance.now();
    this.#frameGap = Math.max(this.#frameGap, now - this.#frameAt);
    this.#frameAt = now;
    requestAnimationFrame(() => this.#frame());
  }
}
