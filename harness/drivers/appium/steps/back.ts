import type { StepOf } from '../step-context.ts';

/** Taps the host's back button. */
export const back: StepOf<'back'> = async ({ tap, product }) => {
  await tap({ in: 'foreground', selector: product.selectors.back }, 'the host’s back button');
};
