/** How long the logic layer may leave going to the background, or being unloaded, unanswered, in milliseconds. */
export const PATIENCE = 1_000;

/**
 * Calls back after so many milliseconds of real time. Whether scripts answer is no matter of the host's clock: one that
 * a test moves forward by minutes must not cut off what had no moment to answer.
 *
 * @returns gives it up, and lets go of all that the callback would need
 */
export function afterRealTime(milliseconds: number, callback: () => void): () => void {
  const signal = AbortSignal.timeout(milliseconds);
  signal.addEventListener('abort', callback);
  return () => signal.removeEventListener('abort', callback);
}

/** Fulfils after so many milliseconds of real time. */
export function realTime(milliseconds: number): Promise<void> {
  return new Promise((resolve) => afterRealTime(milliseconds, resolve));
}
