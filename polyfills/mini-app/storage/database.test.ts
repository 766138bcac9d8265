import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import { until } from '../../testing/engines/engine.ts';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { openInEngine, type OpenedInEngine } from '../../testing/engines/open-in-engine.ts';
import type {} from './testing/database-page.ts';

const ENTRY = fileURLToPath(new URL('testing/database-page.ts', import.meta.url));

describeInEngines('the host’s database', (engine) => {
  let opened: OpenedInEngine;
  before(async function () {
    this.timeout(40_000);
    opened = await openInEngine(engine, ENTRY);
  });
  after(() => opened?.close());

  it('lets a newer version take over, and goes on with it', async () => {
    const seen = await opened.page.evaluate(async () => {
      await databaseTest.open();
      await databaseTest.older?.put('apps', 'one', 1);
      await databaseTest.openNewer();
      await databaseTest.older?.put('apps', 'two', 2);
      await databaseTest.newer?.put('pages', 'three', 3);
      return [await databaseTest.newer?.all('apps'), await databaseTest.older?.get('apps', 'one')];
    });
    expect(seen).to.deep.equal([[1, 2], 1]);
  });

  it('has what was written right before a busy page went', async () => {
    const { page } = opened;
    await page.evaluate(() => databaseTest.writeAndGo(7));
    await until(page, () => databaseTest.isNew, { timeout: 20_000, reason: 'the page stays' });
    await page.evaluate(() => databaseTest.openNewer());
    expect(await page.evaluate(() => databaseTest.newer?.get('apps', 'left'))).to.equal(7);
    await page.evaluate(() => databaseTest.open());
  });

  it('is made anew when it was deleted', async () => {
    const seen = await opened.page.evaluate(async () => {
      await databaseTest.clear();
      await databaseTest.newer?.put('pages', 'four', 4);
      return [await databaseTest.newer?.all('apps'), await databaseTest.newer?.all('pages')];
    });
    expect(seen).to.deep.equal([[], [4]]);
  });

  it('is opened again when the browser has closed it, and after that failed once', async () => {
    const seen = await opened.page.evaluate(async () => {
      await databaseTest.open();
      await databaseTest.older?.put('apps', 'five', 5);
      const refused = await databaseTest.closedAndRefused();
      return [refused, await databaseTest.older?.get('apps', 'five')];
    });
    expect(seen).to.deep.equal(['UnknownError', 5]);
  });
});
