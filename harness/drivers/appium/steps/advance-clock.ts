import { ADVANCE } from '../clock-preload.ts';
import type { StepOf } from '../step-context.ts';

/** Moves the super app's own clock forward; what was due by then happens now, in order. */
export const advanceClock: StepOf<'advance-clock'> = async ({ client }, step) => {
  await client.scriptAsync(ADVANCE, step.milliseconds);
};
