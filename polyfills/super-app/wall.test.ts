import { expect } from 'chai';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { SuperAppInEngine } from '../testing/engines/super-app-in-engine.ts';
import { MemoryPackages } from '../testing/folder-packages.ts';
import { smallApp } from '../testing/small-app.ts';

/** What the page's policy allows to the host must not open the wall around a MiniApp. */
const TRYING = (own: string, provider: string) => `
  const tries = [
    ['data', () => fetch('data:,')],
    ['own', () => fetch(${JSON.stringify(own)} + 'stolen')],
    ['provider', () => fetch(${JSON.stringify(provider)} + 'stolen')],
    ['import', () => import(${JSON.stringify(own)} + 'stolen.js')],
  ];
  (async () => {
    for (const [name, run] of tries) {
      const outcome = await run().then(() => 'passed', () => 'refused');
      document.getElementById('text').append(' ' + name + ' ' + outcome + ';');
    }
  })();
`;

describeInEngines("the super app's own policy", (engine) => {
  const packages = new MemoryPackages();
  let app: SuperAppInEngine;

  before(async () => {
    app = await SuperAppInEngine.open(engine, packages);
  });
  after(() => app.close());

  it('leaves the wall around a MiniApp standing', async () => {
    const own = new URL('/', app.served.url).href;
    const provider = new URL(app.served.url).searchParams.get('provider') ?? '';
    packages.put('trying', smallApp('trying', { 'pages/index/index.js': TRYING(own, provider) }));
    await app.launch('platform://miniapp/trying');
    await app.sees('data refused; own refused; provider refused; import refused;');
    expect(
      [...app.served.ownRequests, ...app.served.packageRequests].filter((line) => line.includes('stolen')),
    ).to.deep.equal([]);
  });

  it('lets the host itself ask for a data: URL, so that the check of the wall proves something', async () => {
    expect(await app.page.evaluate(() => fetch('data:,').then(() => true))).to.equal(true);
  });

  it('isolates the page from other origins', async () => {
    expect(await app.page.evaluate(() => crossOriginIsolated)).to.equal(true);
  });
});
