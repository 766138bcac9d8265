import type { StepOf } from '../step-context.ts';

/** Taps the capsule's close button; done when the MiniApp has left the screen. */
export const close: StepOf<'close'> = async (context) => {
  await context.tap({ in: 'host', selector: context.product.selectors.close }, 'the capsule’s close button');
  await context.until('the MiniApp to leave the screen', async () => !(await context.screen()).running);
};
