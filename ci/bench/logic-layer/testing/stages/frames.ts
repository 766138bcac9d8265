/** The frames that a page got. */
export interface Frames {
  /** The longest time between two, in milliseconds. */
  readonly longest: number;
  /** The share that was missed of those that a display of 60 Hz shows. */
  readonly missed: number;
}

const FRAME = 1_000 / 60;

/** Counts frames for a time, in milliseconds. */
export function framesFor(time: number): Promise<Frames> {
  return new Promise((resolve) => {
    const begin = performance.now();
    let last = begin;
    let longest = 0;
    let count = 0;
    const frame = (): void => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      count++;
      if (now - begin < time) requestAnimationFrame(frame);
      else resolve({ longest, missed: Math.max(0, 1 - count / Math.round((now - begin) / FRAME)) });
    };
    requestAnimationFrame(frame);
  });
}
