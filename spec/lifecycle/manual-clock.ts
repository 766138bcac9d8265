import type { Clock } from './clock.ts';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that stands still until it is moved: the same timers fire in the same order on every machine. */
export class ManualClock implements Clock {
  readonly #timers = new Set<Timer>();
  #now = 0;

  now(): number {
    return this.#now;
  }

  after(delay: number, run: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, delay), run };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** Moves the time on by `duration` milliseconds; what falls due meanwhile runs, earliest first. */
  advance(duration: number): void {
    const end = this.#now + duration;
    for (let due = this.#next(end); due !== undefined; due = this.#next(end)) {
      this.#timers.delete(due);
      this.#now = Math.max(this.#now, due.at);
      due.run();
    }
    // A timer may have moved it further.
    this.#now = Math.max(this.#now, end);
  }

  #next(end: number): Timer | undefined {
    const due = [...this.#timers].filter(({ at }) => at <= end);
    return due.sort((a, b) => a.at - b.at)[0];
  }
}
