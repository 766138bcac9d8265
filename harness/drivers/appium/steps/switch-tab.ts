import type { StepOf } from '../step-context.ts';

/** Taps the tab with this text in the bar at the bottom. */
export const switchTab: StepOf<'switch-tab'> = (context, step) =>
  context.tap(
    { in: 'foreground', selector: context.product.selectors.tabs, text: step.text },
    `the tab “${step.text}”`,
  );
