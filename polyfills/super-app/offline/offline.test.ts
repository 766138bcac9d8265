import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { writeServiceWorker } from '../../build/write-service-worker.ts';
import { MemoryPackages } from '../../testing/folder-packages.ts';
import { openSuperApp, type OpenSuperApp } from '../../testing/open-super-app.ts';
import { Person } from '../../testing/person.ts';
import { smallApp } from '../../testing/small-app.ts';

describe('the super app that was loaded once', () => {
  const packages = new MemoryPackages();
  let app: OpenSuperApp;
  let person: Person;

  const start = async () => {
    await app.page.goto(app.url);
    await app.page.waitForSelector('#launch-uri');
  };
  /** Paths of what is kept, in the order of the alphabet. */
  const kept = () =>
    app.page.evaluate(async () => {
      const names = await caches.keys();
      const paths = await Promise.all(
        names.map(async (name) => {
          const requests = await (await caches.open(name)).keys();
          return requests.map(({ url }) => new URL(url).pathname);
        }),
      );
      return paths.flat().sort();
    });

  before(async () => {
    packages.put('one', smallApp('one'));
    app = await openSuperApp(packages);
    person = new Person(app.page);
    await person.launch('platform://miniapp/one');
    await person.sees('index of one');
    await app.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  });
  after(() => app.close());

  it('can be installed', async () => {
    await app.page.waitForSelector('link[rel="manifest"][href^="blob:"]');
    const session = await app.page.createCDPSession();
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).to.deep.equal([]);
    const { data } = await session.send('Page.getAppManifest');
    expect(JSON.parse(data ?? '{}')).to.include({ start_url: app.url, display: 'standalone' });
  });

  it('has kept all that it may ever load', async () => {
    const built = (await readdir(app.folder)).filter(
      (name) => !/\.map$|^processing\.|^service-worker|^index\.html$/.test(name),
    );
    const reachable = (await kept()).filter((path) => path !== '/');
    expect(reachable).to.include.members(['/super-app.js', '/super-app.css', '/manifest.webmanifest']);
    // Chunks that only the page of processing loads are not the super app's.
    expect(built.map((name) => `/${name}`)).to.include.members(reachable);
    expect(await kept()).to.include('/');
  });

  it('starts by a newer version the time after it was found, and forgets the older one', async () => {
    const names = (await kept()).map((path) => path.slice(1) || 'index.html');
    await appendFile(join(app.folder, 'super-app.css'), '/* newer */');
    await writeServiceWorker(app.folder, names);
    const isNewer = () =>
      app.page.evaluate(async () => (await (await fetch('super-app.css')).text()).endsWith('/* newer */'));
    await start();
    expect(await isNewer()).to.equal(false);
    await app.page.waitForFunction(
      async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null,
    );
    const beside = await app.browser.newPage();
    await beside.goto(app.url);
    await beside.waitForSelector('#launch-uri');
    expect(await isNewer(), 'while another page runs').to.equal(false);
    await beside.close();
    // The browser lets the newer one take over some time after the last page is gone.
    for (const end = Date.now() + 30_000; Date.now() < end && !(await isNewer());) {
      await app.page.goto('about:blank');
      await app.page.goto(app.url);
      await app.page.waitForSelector('#launch-uri');
    }
    expect(await isNewer()).to.equal(true);
    await app.page.waitForFunction(async () => (await caches.keys()).length === 1, { polling: 50 });
  });

  it('starts isolated, and launches what is installed, when both servers are gone', async () => {
    await app.stop();
    await start();
    expect(await app.page.evaluate(() => crossOriginIsolated)).to.equal(true);
    await person.clickTile('App one');
    await person.sees('index of one');
  });
});
