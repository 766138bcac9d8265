import type { StepOf } from '../step-context.ts';
import { close } from './close.ts';

const ENTER = '\uE007';

/**
 * Types the URI into the launch bar. A MiniApp in front is left first, as a person would have to; done when a MiniApp or a
 * refusal is on screen.
 */
export const launch: StepOf<'launch'> = async (context, step) => {
  const { client, product } = context;
  const version = step.version === undefined ? '' : `;version=${step.version}`;
  const before = await context.screen();
  if (before.refused)
    await context.tap({ in: 'host', selector: product.selectors.refusalDismiss }, 'dismiss');
  if (before.running && !before.launchBar) await close(context, { do: 'close' });
  await context.tap({ in: 'host', selector: product.selectors.launchBar }, 'the launch bar');
  await client.script('document.querySelector(arguments[0]).select()', product.selectors.launchBar);
  await client.devtools('Input.insertText', { text: `${context.uri}${version}${step.path ?? ''}` });
  await client.keys(ENTER);
  await context.untilScreen(
    'a MiniApp or a refusal on screen',
    ({ running, refused }) => running || refused !== undefined,
  );
};
