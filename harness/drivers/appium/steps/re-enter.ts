import type { StepOf } from '../step-context.ts';

/** Opens the action menu from the capsule and chooses re-enter. */
export const reEnter: StepOf<'re-enter'> = async ({ tap, product }) => {
  await tap({ in: 'host', selector: product.selectors.menu }, 'the capsule’s menu button');
  await tap({ in: 'host', selector: product.selectors.reEnter }, '“re-enter” in the action menu');
};
