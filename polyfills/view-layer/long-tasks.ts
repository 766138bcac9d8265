/** A browser that tells of long tasks does so soon after them. Milliseconds. */
const TOLD_WITHIN = 300;
/** Tasks that are remembered. */
const MOST = 20;

/** The last long tasks of the page, and who waits for another; undefined in browsers that don't tell of them. */
let watched: { readonly tasks: PerformanceEntry[]; readonly waiting: Set<() => void> } | undefined;

/** https://w3c.github.io/longtasks/ */
function watch(): NonNullable<typeof watched> {
  if (watched !== undefined) return watched;
  const tasks: PerformanceEntry[] = [];
  const waiting = new Set<() => void>();
  new PerformanceObserver((list) => {
    tasks.push(...list.getEntries());
    tasks.splice(0, tasks.length - MOST);
    for (const look of waiting) look();
  }).observe({ type: 'longtask', buffered: true });
  return (watched = { tasks, waiting });
}

/**
 * How long the task took that ran at a time, with the frame that it painted.
 *
 * @param time as `performance.now()` gives it
 * @returns milliseconds; 0 when it was no long one, undefined where the browser doesn't tell
 */
export async function longTaskAt(time: number): Promise<number | undefined> {
  if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) return undefined;
  const { tasks, waiting } = watch();
  return new Promise<number>((resolve) => {
    const done = (duration: number): void => {
      waiting.delete(look);
      clearTimeout(timer);
      resolve(duration);
    };
    const timer = setTimeout(done, TOLD_WITHIN, 0);
    const look = (): void => {
      const task = tasks.find(({ startTime, duration }) => startTime <= time && time < startTime + duration);
      if (task !== undefined) done(task.duration);
    };
    waiting.add(look);
    look();
  });
}
