import { chromium } from '@miniapp-tests/polyfills/testing/engines/chromium';
import { until, type EnginePage } from '@miniapp-tests/polyfills/testing/engines/engine';
import { benchmark } from '../benchmark.ts';
import { serveLaunches, type LaunchServer } from './testing/serve-launches.ts';

interface Context {
  readonly page: EnginePage;
  readonly server: LaunchServer;
}

/** What a page does when it is loaded is over after that. */
const REST = 300;

/** A page of its own for each launch, so that nothing is ready that the launch did not make ready. */
async function inNewPage(
  { page, server }: Context,
  how: 'miniApp' | 'plain',
  isPrepared = false,
): Promise<number> {
  await page.goTo(server.origin);
  await until(page, () => globalThis.launches !== undefined, { reason: 'the page has no script' });
  const took = await page.evaluate(
    async (name, prepares, rest) => {
      if (prepares) await launches.prepare();
      await new Promise((done) => setTimeout(done, rest));
      return launches[name]();
    },
    how,
    isPrepared,
    REST,
  );
  return took * 1e6;
}

export default benchmark<Context, 'plain page in an iframe' | 'MiniApp, cold' | 'MiniApp, warm'>({
  title:
    'Open a page of 200 nodes, 20 kB of script and a style sheet from the cache, until what its script changed is in a frame',
  async prepare() {
    const missing = chromium.missing();
    if (missing !== undefined) throw new Error(`${chromium.name} can't run: ${missing}.`);
    const server = await serveLaunches();
    const context = { server, page: await chromium.start({ width: 800, height: 800 }) };
    // Fills the caches.
    for (const how of ['miniApp', 'plain'] as const) await inNewPage(context, how);
    return context;
  },
  contenders: {
    'plain page in an iframe': (context) => inNewPage(context, 'plain'),
    'MiniApp, cold': (context) => inNewPage(context, 'miniApp'),
    'MiniApp, warm': (context) => inNewPage(context, 'miniApp', true),
  },
  claims: [
    {
      text: 'cold at most 80 ms later than a plain page',
      contender: 'MiniApp, cold',
      against: 'plain page in an iframe',
      atMostMore: 80e6,
    },
    {
      text: 'warm at most 20 ms later than a plain page',
      contender: 'MiniApp, warm',
      against: 'plain page in an iframe',
      atMostMore: 20e6,
    },
  ],
  rounds: 25,
  timeThemselves: true,
  async close({ page, server }) {
    await page.close();
    await server.close();
  },
});
