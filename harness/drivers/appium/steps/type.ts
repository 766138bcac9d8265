import type { StepOf } from '../step-context.ts';

/** Taps the field with this label in the current page and types, key by key. */
export const type: StepOf<'type'> = async (context, step) => {
  await context.tap({ in: 'page', label: step.label }, `the field “${step.label}” in the page`);
  await context.client.keys(step.text);
};
