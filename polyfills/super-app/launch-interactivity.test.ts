import { expect } from 'chai';
import { until } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { SuperAppInEngine } from '../testing/engines/super-app-in-engine.ts';
import { MemoryPackages } from '../testing/folder-packages.ts';
import { smallApp } from '../testing/small-app.ts';

const MEASURE = 'miniapp-page-interactive';
/** Its page is there at once, and its logic layer answers nobody for two seconds after that. */
const BUSY = {
  'pages/index/index.js': `
    page.addEventListener('pageshown', () => {
      setTimeout(() => {
        const end = Date.now() + 2000;
        while (Date.now() < end);
      });
    });`,
};

interface Moments {
  readonly ready: number;
  readonly quiet: number;
}

interface Told extends Moments {
  readonly begun: number;
  readonly duration: number;
}

describeInEngines('from when on a launched MiniApp answers', (engine) => {
  const packages = new MemoryPackages();
  let app: SuperAppInEngine;

  before(async () => {
    packages.put('busy', smallApp('busy', BUSY));
    packages.put('left', smallApp('left'));
    app = await SuperAppInEngine.open(engine, packages);
    await app.page.evaluate(() => {
      const events: Told[] = [];
      Object.assign(globalThis, { events });
      addEventListener('pageinteractive', (event) => {
        const { begun, duration, ready, quiet } = event as Event & Told;
        events.push({ begun, duration, ready, quiet });
      });
    });
  });
  after(() => app?.close());

  const events = () => app.page.evaluate(() => (globalThis as unknown as { events: Told[] }).events);

  it('is measured through its worker, told, and left in the timeline', async () => {
    const before = await app.page.evaluate(() => performance.now());
    await app.launch('platform://miniapp/busy');
    await app.sees('index of busy');
    const reason = 'nobody said that it is interactive';
    await until(
      app.page,
      (name) => performance.getEntriesByName(name).length === 1,
      { timeout: 40_000, reason },
      MEASURE,
    );
    const measure = await app.page.evaluate((name) => {
      const [entry] = performance.getEntriesByName(name) as PerformanceMeasure[];
      return entry && { begun: entry.startTime, duration: entry.duration, ...(entry.detail as Moments) };
    }, MEASURE);
    expect(measure?.begun, 'the person began to wait').to.be.within(before, measure?.ready ?? 0);
    expect((measure?.begun ?? 0) + (measure?.duration ?? 0)).to.be.closeTo(measure?.quiet ?? 0, 0.01);
    expect(await events()).to.deep.equal([measure]);
    expect((measure?.quiet ?? 0) - (measure?.ready ?? 0), 'it was busy when it was ready').to.be.greaterThan(
      1_500,
    );
  });

  it('is no sample of one that was left meanwhile', async () => {
    await app.press('.capsule-close');
    await app.launch('platform://miniapp/left');
    await app.sees('index of left');
    await app.press('.capsule-close');
    await app.press('.app-tile[title="App left"]');
    await app.press('.capsule-menu');
    await app.press('[data-action="about"]');
    const reason = 'the sheet does not say that it was left';
    await until(
      app.page,
      () =>
        document.querySelector('.about-sheet')?.textContent?.includes('it was in the background') === true,
      { reason },
    );
    expect(await events()).to.have.length(1);
  });
});
