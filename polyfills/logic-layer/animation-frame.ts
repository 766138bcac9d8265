import { reportError } from './report-error.ts';

const FRAME_MS = 16;

type Callback = (time: number) => void;

/** What runs in the next frame, by handle. */
let waiting = new Map<number, Callback>();
/** What is left of the frame that runs. */
let running = waiting;
let isScheduled = false;
let last = 0;

/**
 * `requestAnimationFrame` for scripts. The worker's own follows the frame that made the worker, which is never drawn;
 * what a callback changes is on screen with the next frame anyhow.
 */
export function requestAnimationFrame(callback: Callback): number {
  if (typeof callback !== 'function') throw new TypeError('The callback is not a function.');
  if (!isScheduled) setTimeout(runFrame, FRAME_MS);
  isScheduled = true;
  waiting.set(++last, callback);
  return last;
}

export function cancelAnimationFrame(handle: number): void {
  waiting.delete(handle);
  running.delete(handle);
}

/** https://html.spec.whatwg.org/multipage/imagebitmap-and-animations.html#run-the-animation-frame-callbacks */
function runFrame(): void {
  isScheduled = false;
  running = waiting;
  waiting = new Map();
  const time = performance.now();
  for (const callback of running.values()) {
    try {
      callback(time);
    } catch (error) {
      reportError(error);
    }
  }
}
