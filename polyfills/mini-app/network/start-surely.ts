import { afterRealTime } from '../real-time.ts';
import { forbidden, startBehind } from '../wall.ts';

/** How long a worker may take to say that it started, in milliseconds: the first time, and twice as long each time after that. */
const PATIENCE = 500;
const TRIALS = 5;

/**
 * Starts a worker behind the frame's policy, which posts a message when it has started: one that doesn't is lost (../wall.ts), and another takes its
 * place.
 *
 * @param start makes a worker behind the frame
 * @throws {LaunchError} (rejects) worker-forbidden when none starts
 */
export async function startSurely(
  frame: HTMLIFrameElement,
  text: string,
  start = startBehind,
): Promise<Worker> {
  for (let trial = 0; trial < TRIALS; trial++) {
    const worker = start(frame, text);
    if (await starts(worker, PATIENCE * 2 ** trial)) return worker;
    worker.terminate();
  }
  throw forbidden('none starts');
}

function starts(worker: Worker, patience: number): Promise<boolean> {
  let giveUp: (() => void) | undefined;
  return new Promise<boolean>((resolve) => {
    worker.onmessage = () => resolve(true);
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(false);
    };
    giveUp = afterRealTime(patience, () => resolve(false));
  }).finally(() => {
    giveUp?.();
    worker.onmessage = worker.onerror = null;
  });
}
