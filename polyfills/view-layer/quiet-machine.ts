/** How often the machine is looked at, and how long each time, in milliseconds: longer than a scheduler lets one thread run beside others. */
const [LOOKS, LASTS] = [3, 12];
/** Between two looks, in milliseconds: a page that was laid out is painted in other threads. */
const APART = 100;
/** A gap this long is no resolution of a clock: other threads ran. Milliseconds. */
const TAKEN = 1.5;
/** Of the time of a look. */
const MOST_TAKEN = 0.2;

/** Whether this thread runs without interruption, so that what took long before took long by itself. */
export async function isQuiet(now: () => number = () => performance.now()): Promise<boolean> {
  for (let look = 0; look < LOOKS; look++) {
    await new Promise((resolve) => setTimeout(resolve, APART));
    if (taken(now) > MOST_TAKEN * LASTS) return false;
  }
  return true;
}

/** Milliseconds in which other threads ran in place of this one. */
function taken(now: () => number): number {
  let last = now();
  const end = last + LASTS;
  let sum = 0;
  while (last < end) {
    const time = now();
    if (time - last > TAKEN) sum += time - last;
    last = time;
  }
  return sum;
}
