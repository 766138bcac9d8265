import { expect } from 'chai';
import { join } from 'node:path';
import type { EnginePage } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { serveStrictSite, type StrictSite } from '../testing/strict-site.ts';

describeInEngines('time to interactive in a page', (engine) => {
  let site: StrictSite;
  let page: EnginePage;

  before(async () => {
    site = await serveStrictSite({
      policy: "default-src 'none'; script-src 'self'",
      pages: { '/': '<!doctype html><script type="module" src="/page.js"></script><p>Text</p>' },
      scripts: { entryPoints: { page: join(import.meta.dirname, 'testing/frame-clock-page.ts') } },
    });
    page = await engine.start();
    await page.goTo(`${site.origin}/`);
  });
  after(async () => {
    await page?.close();
    await site?.close();
  });

  it('is found through its event loop, and told by an event and a measure', async function () {
    // A hundred frames, as slow as they may be.
    this.timeout(60_000);
    const observed = (await page.evaluate(() => tti.observed())) as {
      known: { is: string; time: number; ready: number; quiet: number };
      event: number;
      measure: unknown;
    };
    const { is, time, ready, quiet } = observed.known;
    expect(is).to.equal('interactive');
    expect(time).to.equal(Math.max(ready, quiet));
    expect(observed.event).to.equal(time);
    expect(observed.measure).to.deep.equal({ startTime: 0, duration: time, detail: { ready, quiet } });
  });

  it('is no sample when the page is hidden', async () => {
    expect(await page.evaluate(() => tti.hidden())).to.deep.equal({ is: 'censored' });
  });

  it('is probed by trips that come in order, and not while the page is busy', async () => {
    expect(await page.evaluate(() => tti.order())).to.deep.equal([
      'sent',
      'no longer busy',
      'first',
      'second',
    ]);
  });

  it('is needed where there is no event handler of that name', async () => {
    expect(await page.evaluate(() => tti.needed())).to.deep.equal([true, true, false]);
  });
});
