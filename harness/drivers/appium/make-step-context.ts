import type { Product } from '../../products/product.ts';
import { poll } from '../poll.ts';
import { StepTimeout } from '../step-timeout.ts';
import { LOCATE } from './page-scripts.ts';
import type { ScreenReader } from './screen-reader.ts';
import { asJson, type StepContext, type Target } from './step-context.ts';
import type { WebdriverClient } from './webdriver-client.ts';

/**
 * What a step works with.
 * @param within milliseconds that it waits for one thing
 */
export function makeStepContext(
  client: WebdriverClient,
  product: Product,
  reader: ScreenReader,
  background: StepContext['background'],
  uri: string,
  within: number,
): StepContext {
  const selectors = asJson(product.selectors);
  const locate = async (target: Target) => {
    const found = await client.script(LOCATE, selectors, asJson(target));
    return (found as { x: number; y: number } | null) ?? undefined;
  };
  const missed = (what: string) => new StepTimeout(`${what} did not come within ${within / 1000} s`);
  return {
    client,
    product,
    uri,
    background,
    screen: () => reader.now(),
    async untilScreen(what, wanted) {
      let screen = await reader.now();
      const came = await poll(within, async () => {
        if (wanted(screen)) return true;
        screen = await reader.changed();
        return wanted(screen) ? true : undefined;
      });
      if (!came) throw missed(what);
    },
    async until(what, holds) {
      const came = await poll(within, async () => ((await holds()) ? true : undefined));
      if (!came) throw missed(what);
    },
    locate,
    async tap(target, what) {
      const point = await poll(within, () => locate(target));
      if (!point) throw missed(what);
      await client.tap(point.x, point.y);
    },
  };
}
