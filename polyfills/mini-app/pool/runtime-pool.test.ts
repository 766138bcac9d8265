import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import { until } from '../../testing/engines/engine.ts';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { openInEngine, type OpenedInEngine } from '../../testing/engines/open-in-engine.ts';
import { smallApp } from '../../testing/small-app.ts';
import type { PoolLimits } from './runtime-pool.ts';
import type {} from './testing/pool-page.ts';

const ENTRY = fileURLToPath(new URL('testing/pool-page.ts', import.meta.url));

/** Tells what scripts find before there is a page, and of pages that nobody opened. */
const LOOKS = {
  'app.js': `
    let found = 'no document';
    try { found = new Text('').ownerDocument.URL } catch {}
    const pages = Object.getOwnPropertySymbols(globalThis).filter((key) => /page/.test(String(key))).length;`,
  'pages/index/index.js': "document.getElementById('text').textContent = `${found}, ${pages} pages`;",
};

describeInEngines('the pool of runtimes', (engine) => {
  let opened: OpenedInEngine;
  before(async function () {
    this.timeout(40_000);
    opened = await openInEngine(engine, ENTRY, {
      files: { '/app.ma': smallApp('a'), '/looks.ma': smallApp('looks', LOOKS) },
    });
  });
  after(() => opened.close());

  const ready = (): Promise<PoolLimits> => opened.page.evaluate(() => poolTest.pool.ready);
  const prepare = (): Promise<void> => opened.page.evaluate(() => poolTest.pool.prepare());
  const launch = () => opened.page.evaluate(() => poolTest.launch(true));
  const unload = (): Promise<void> => opened.page.evaluate(() => poolTest.unload());

  it('holds a worker and two views, where frames can be moved', async () => {
    await prepare();
    const views = (await opened.page.evaluate(() => poolTest.canMoveFrames)) ? 2 : 0;
    expect(await ready()).to.deep.equal({ workers: 1, views });
  });

  it('gives them to a MiniApp, which then needs no frame of its own', async () => {
    const views = (await ready()).views > 0 ? 1 : 0;
    const { known, text, title } = await launch();
    expect(text).to.contain('index of a');
    expect(title, 'of a frame that was made for nobody').to.contain('a');
    expect(known).to.equal(1 + views);
  });

  it('takes nothing back, and makes others when there is time', async () => {
    const full = await opened.page.evaluate(() => poolTest.pool.limits);
    const frames = await opened.page.evaluate(() => poolTest.frames.length);
    await unload();
    const left = await opened.page.evaluate(() => poolTest.frames.length);
    expect(left).to.be.lessThan(frames);
    const refilled = (): Promise<void> =>
      until(opened.page, (workers) => poolTest.pool.ready.workers === workers, {}, full.workers);
    await refilled();
    expect((await launch()).text).to.contain('index of a');
    await unload();
    await refilled();
  });

  it('has workers rehearse, of which no script finds anything', async () => {
    await prepare();
    // Said after what was said in the task before.
    await opened.page.evaluate(() => new Promise((done) => setTimeout(done)));
    const text = await opened.page.evaluate(() =>
      poolTest.launch(true, '/looks.ma').then(() => poolTest.text()),
    );
    expect(text).to.equal('no document, 0 pages');
    await unload();
  });

  it('ends the oldest when it may hold less', async () => {
    await prepare();
    await opened.page.evaluate(() => (poolTest.pool.limits = { workers: 0, views: 0 }));
    expect(await ready()).to.deep.equal({ workers: 0, views: 0 });
    expect(await opened.page.evaluate(() => poolTest.frames.length)).to.equal(0);
    expect((await launch()).text).to.contain('index of a');
  });
});
