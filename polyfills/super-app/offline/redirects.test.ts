import { expect } from 'chai';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { until } from '../../testing/engines/engine.ts';
import { SuperAppInEngine } from '../../testing/engines/super-app-in-engine.ts';
import { MemoryPackages } from '../../testing/folder-packages.ts';
import { startNetworkServer, type NetworkServer } from '../../testing/network-server.ts';
import { smallApp } from '../../testing/small-app.ts';

describeInEngines('with a service worker that leaves other origins alone', (engine) => {
  const packages = new MemoryPackages();
  let app: SuperAppInEngine;
  let declared: NetworkServer;
  let other: NetworkServer;

  before(async () => {
    [declared, other] = await Promise.all([startNetworkServer(), startNetworkServer()]);
    const asking = `
      const text = document.getElementById('text');
      const ask = (to) => fetch('${declared.origin}/away?' + encodeURIComponent(to))
        .then((response) => response.text(), (error) => 'refused');
      Promise.all([ask('${declared.origin}/here'), ask('${other.origin}/here')])
        .then((answers) => { text.textContent = 'answers: ' + answers.join(', ') + '.'; });
    `;
    packages.put(
      'asking',
      smallApp('asking', { 'pages/index/index.js': asking }, { mpt_declared_origins: [declared.origin] }),
    );
    app = await SuperAppInEngine.open(engine, packages);
    await app.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await app.page.goTo(app.served.url);
    await until(app.page, () => document.querySelector('#launch-uri') !== null, {
      reason: 'the super app has no launch bar',
    });
  });
  after(async () => {
    await app?.close();
    await Promise.all([declared.close(), other.close()]);
  });

  it('MiniApps’ requests follow redirects to declared origins, and to no other', async () => {
    expect(await app.page.evaluate(() => navigator.serviceWorker.controller !== null)).to.equal(true);
    await app.launch('platform://miniapp/asking');
    await app.sees('answers: here, refused.');
    expect(other.requests).to.deep.equal([]);
  });
});
