import { expect } from 'chai';
import { until } from '../../testing/engines/engine.ts';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { SuperAppInEngine } from '../../testing/engines/super-app-in-engine.ts';
import { MemoryPackages } from '../../testing/folder-packages.ts';
import { smallApp } from '../../testing/small-app.ts';

describeInEngines('without any server', (engine) => {
  const packages = new MemoryPackages();
  let app: SuperAppInEngine;

  before(async () => {
    packages.put('one', smallApp('one'));
    app = await SuperAppInEngine.open(engine, packages);
  });
  after(() => app?.close());

  it('the super app starts again, isolated, and launches an installed MiniApp', async () => {
    await app.launch('platform://miniapp/one');
    await app.sees('index of one');
    await app.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await app.served.stop();
    await app.page.goTo(app.served.url);
    await until(app.page, () => document.querySelector('.app-tile') !== null, {
      reason: 'no installed MiniApp stands on the home',
    });
    expect(await app.page.evaluate(() => crossOriginIsolated)).to.equal(true);
    await app.press('.app-tile');
    await app.sees('index of one');
  });
});
