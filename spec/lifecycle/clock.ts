/** Time as the lifecycle needs it; a test or a simulation gives its own. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Calls `run` once after `delay` milliseconds (never for Infinity), unless what it returns is called first. */
  after(delay: number, run: () => void): () => void;
}

/** Timers of the platform fire at once when they are longer than 31 bits of milliseconds, about 25 days. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** The platform's clock. Its functions are looked up at each call, so that a host's clock can be replaced. */
export const PLATFORM_CLOCK: Clock = {
  now: () => globalThis.Date.now(),
  after: (delay, run) => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = (left: number) => {
      const isLast = left <= LONGEST_TIMER;
      timer = globalThis.setTimeout(
        isLast ? run : () => wait(left - LONGEST_TIMER),
        isLast ? left : LONGEST_TIMER,
      );
    };
    wait(delay);
    return () => globalThis.clearTimeout(timer);
  },
};
