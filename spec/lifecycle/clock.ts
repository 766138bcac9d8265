/** Time as the lifecycle needs it; a test or a simulation gives its own. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Calls `run` once after `delay` milliseconds, unless what it returns is called first. */
  after(delay: number, run: () => void): () => void;
}

/** The platform's clock. Its functions are looked up at each call, so that a host's clock can be replaced. */
export const PLATFORM_CLOCK: Clock = {
  now: () => globalThis.Date.now(),
  after: (delay, run) => {
    const timer = globalThis.setTimeout(run, delay);
    return () => globalThis.clearTimeout(timer);
  },
};
