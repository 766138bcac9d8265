import type { StepOf } from '../step-context.ts';

/** Taps the capsule's close button; done when the MiniApp has left the screen. */
export const close: StepOf<'close'> = async (context) => {
  await context.tap({ in: 'host', selector: context.product.selectors.close }, 'the capsule’s close button');
  await context.untilScreen('the MiniApp to leave the screen', ({ running }) => !running);
};
