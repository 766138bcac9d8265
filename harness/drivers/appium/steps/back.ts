import type { StepOf } from '../step-context.ts';

/** Goes back: by the button in the host's bar where it shows one, else by the system's, which here is the browser's. */
export const back: StepOf<'back'> = async ({ client, locate, product }) => {
  const button = await locate({ in: 'foreground', selector: product.selectors.back });
  if (button) await client.tap(button.x, button.y);
  else await client.back();
};
