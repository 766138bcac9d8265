import type { StepOf } from '../step-context.ts';

/** Taps the element with this text in the current page. */
export const tap: StepOf<'tap'> = (context, step) =>
  context.tap({ in: 'page', text: step.text }, `“${step.text}” in the page`);
