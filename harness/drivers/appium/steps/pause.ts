import { setTimeout as sleep } from 'node:timers/promises';
import type { StepOf } from '../step-context.ts';

/** Lets real time pass. */
export const pause: StepOf<'pause'> = async (_context, step) => {
  await sleep(Math.min(step.milliseconds, 2000));
};
