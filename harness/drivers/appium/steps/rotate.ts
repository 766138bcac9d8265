import type { StepContext, StepOf } from '../step-context.ts';

/** Turns the screen; the browser's emulation of a device does it, so that media queries and events are real. */
export const rotate: StepOf<'rotate'> = (context, step) => turn(context, step.to);

export async function turn(
  { client, product, until }: Pick<StepContext, 'client' | 'product' | 'until'>,
  to: 'portrait' | 'landscape',
): Promise<void> {
  const { width, height } = product.viewport;
  const upright = to === 'portrait';
  await client.devtools('Emulation.setDeviceMetricsOverride', {
    width: upright ? width : height,
    height: upright ? height : width,
    deviceScaleFactor: 1,
    mobile: true,
    screenOrientation: upright
      ? { type: 'portraitPrimary', angle: 0 }
      : { type: 'landscapePrimary', angle: 90 },
  });
  await until(`the screen to be in ${to}`, async () =>
    Boolean(await client.script('return matchMedia(`(orientation: ${arguments[0]})`).matches', to)),
  );
}
