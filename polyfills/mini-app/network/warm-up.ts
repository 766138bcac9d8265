import { afterRealTime } from '../real-time.ts';

/** A worker that does nothing but say that it started, how long it may take, in milliseconds, and how often it is tried. */
const TRIAL = 'data:text/javascript,postMessage(0)';
const TRIAL_PATIENCE = 500;
const TRIALS = 5;

/**
 * Has the first worker of a new frame, which may be lost (../wall.ts), be one that doesn't matter. Where none starts, the worker that matters says
 * why.
 */
export async function warmUp(frame: HTMLIFrameElement): Promise<void> {
  const scope = frame.contentWindow as (Window & { Worker: typeof Worker }) | null;
  for (let trial = 0; scope !== null && trial < TRIALS; trial += 1) {
    if (await starts(new scope.Worker(TRIAL))) return;
  }
}

function starts(worker: Worker): Promise<boolean> {
  let giveUp: (() => void) | undefined;
  return new Promise<boolean>((resolve) => {
    worker.onmessage = () => resolve(true);
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(false);
    };
    giveUp = afterRealTime(TRIAL_PATIENCE, () => resolve(false));
  }).finally(() => {
    giveUp?.();
    worker.terminate();
  });
}
