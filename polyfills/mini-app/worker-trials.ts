import { LaunchError } from './launch-error.ts';
import { afterRealTime } from './real-time.ts';
import type { StartedWorker } from './start-worker.ts';
import { forbidden } from './wall.ts';

/** How long the worker may take until it has tried its wall, in milliseconds. No MiniApp's script runs in this time. */
const START_PATIENCE = 10_000;
/** How many workers are tried, and how long the first may be silent before another is tried beside it, in milliseconds; each next one twice as long. */
const TRIALS = 5;
const SILENCE = 500;

const DID_NOT_START = 'The worker of the MiniApp did not start. Try again.';

/** A worker that may be lost, which browsers don't always tell. */
export interface Trial {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly memory: StartedWorker['memory'];
  /** Fulfils when the wall stands, rejects with a LaunchError when it doesn't. */
  readonly started: Promise<Trial>;
  /** Fulfils with what the browser says of it when the worker is lost. */
  readonly lost: Promise<string>;
}

/**
 * The first worker that starts of those that are tried one after the other: the next when the browser says that one is lost, or beside one that
 * is silent for long. Rejects with a LaunchError: `worker-forbidden` when all are lost, `worker-did-not-start`, or with what one rejects with.
 */
export async function firstStarted(next: () => Trial): Promise<Trial> {
  const trials: Trial[] = [];
  const late = timer(START_PATIENCE);
  let first: Trial | undefined;
  try {
    for (let silence = SILENCE; ; silence *= 2) {
      const isLast = trials.push(next()) === TRIALS;
      const silent = timer(silence);
      const lost = isLast ? allLost(trials) : trials.at(-1)!.lost.then(() => undefined);
      const isOver = isLast ? late.over : silent.over;
      first = await Promise.race([...trials.map(({ started }) => started), lost, isOver]).finally(
        silent.giveUp,
      );
      if (first) return first;
      if (isLast) throw new LaunchError('worker-did-not-start', DID_NOT_START);
    }
  } finally {
    late.giveUp();
    for (const trial of trials) if (trial !== first) end(trial);
  }
}

/** Rejects with what the browser said first when none of them can start. */
async function allLost(trials: readonly Trial[]): Promise<never> {
  const [reason = ''] = await Promise.all(trials.map(({ lost }) => lost));
  throw forbidden(reason || 'the worker was refused');
}

function end({ worker, port }: Trial): void {
  port.close();
  worker.terminate();
}

function timer(milliseconds: number): { readonly over: Promise<undefined>; readonly giveUp: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return { over: promise, giveUp: afterRealTime(milliseconds, () => resolve(undefined)) };
}
