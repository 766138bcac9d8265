import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two looks. */
const INTERVAL = 25;

/**
 * Looks again and again until `look` gives something other than undefined.
 * @param patience milliseconds; at least one look is taken
 * @returns what `look` gave, or undefined when the patience ended
 */
export async function poll<T>(patience: number, look: () => Promise<T | undefined>): Promise<T | undefined> {
  const deadline = performance.now() + patience;
  for (;;) {
    const began = performance.now();
    const found = await look();
    if (found !== undefined || performance.now() >= deadline) return found;
    await sleep(Math.max(0, INTERVAL - (performance.now() - began)));
  }
}
