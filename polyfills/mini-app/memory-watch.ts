/** What a page may occupy, in bytes, until what is in the background has to go. */
export const MEMORY_LIMIT = 1024 ** 3;

/** How long something is in the background before it is measured, and between two measurements, in milliseconds: each costs a garbage collection. */
const PAUSE = 30_000;

/** What may have to go. */
export interface Away {
  /** Whether it is in the background still; one that is over is not. */
  readonly isAway: boolean;
  /** Unloads it; fulfils when nothing of it runs. */
  end(): Promise<void>;
}

/** Of what no declaration file has yet. */
interface Measuring {
  measureUserAgentSpecificMemory?(): Promise<{ readonly bytes: number }>;
}

/** Longest ago first. */
let away: readonly Away[] = [];
let isWatching = false;

/**
 * It went to the background now: it is unloaded when memory runs short, after those that have been there for longer. Does nothing where the
 * browser doesn't tell what a page occupies: all but Chromium, and pages that are not cross-origin isolated.
 *
 * @see https://wicg.github.io/performance-measure-memory/
 */
export function wentAway(app: Away): void {
  if ((performance as Measuring).measureUserAgentSpecificMemory === undefined) return;
  // What is over is not held any longer.
  away = [...away.filter((other) => other !== app && other.isAway), app];
  if (isWatching) return;
  isWatching = true;
  void watch().finally(() => (isWatching = false));
}

async function watch(): Promise<void> {
  for (;;) {
    await new Promise((later) => setTimeout(later, PAUSE));
    let bytes = await occupied();
    for (;;) {
      away = away.filter(({ isAway }) => isAway);
      const [oldest, ...others] = away;
      if (bytes === undefined || oldest === undefined) return;
      if (bytes <= MEMORY_LIMIT) break;
      away = others;
      await oldest.end();
      bytes = await occupied();
    }
  }
}

/** Undefined where nobody tells. */
async function occupied(): Promise<number | undefined> {
  const measuring = performance as Measuring;
  return (await measuring.measureUserAgentSpecificMemory?.().catch(() => undefined))?.bytes;
}
