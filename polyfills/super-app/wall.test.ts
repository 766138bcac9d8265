import { expect } from 'chai';
import { MemoryPackages } from '../testing/folder-packages.ts';
import { openSuperApp, type OpenSuperApp } from '../testing/open-super-app.ts';
import { Person } from '../testing/person.ts';
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

describe("the super app's own policy", () => {
  const packages = new MemoryPackages();
  let app: OpenSuperApp;

  before(async () => {
    app = await openSuperApp(packages);
  });
  after(() => app.close());

  it('leaves the wall around a MiniApp standing', async () => {
    const own = new URL('/', app.url).href;
    const provider = new URL(app.url).searchParams.get('provider') ?? '';
    packages.put('trying', smallApp('trying', { 'pages/index/index.js': TRYING(own, provider) }));
    const person = new Person(app.page);
    await person.launch('platform://miniapp/trying');
    await person.sees('data refused; own refused; provider refused; import refused;');
    expect(
      [...app.ownRequests, ...app.packageRequests].filter((line) => line.includes('stolen')),
    ).to.deep.equal([]);
  });

  it('lets the host itself ask for a data: URL, so that the check of the wall proves something', async () => {
    expect(await app.page.evaluate(() => fetch('data:,').then(() => true))).to.equal(true);
  });

  it('isolates the page from other origins', async () => {
    expect(await app.page.evaluate(() => crossOriginIsolated)).to.equal(true);
  });
});
