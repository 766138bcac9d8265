import { expect } from 'chai';
import { MemoryPackages } from '../testing/folder-packages.ts';
import { openSuperApp, type OpenSuperApp } from '../testing/open-super-app.ts';
import { Person } from '../testing/person.ts';
import { smallApp } from '../testing/small-app.ts';

const STORING = {
  'pages/index/index.js': `
    const starts = Number(localStorage.getItem('starts') || 0) + 1;
    localStorage.setItem('starts', String(starts));
    document.getElementById('text').textContent = 'start ' + starts + '.';
  `,
};

const CAMERA = { req_permissions: [{ name: 'system.permission.CAMERA' }] };

describe('uninstalling', () => {
  const packages = new MemoryPackages();
  let app: OpenSuperApp;
  let person: Person;

  before(async () => {
    packages.put('leaving', smallApp('leaving', STORING, CAMERA));
    packages.put('one-id', smallApp('same', STORING));
    packages.put('other-id', smallApp('same', STORING));
    app = await openSuperApp(packages);
    person = new Person(app.page);
    await app.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await start();
  });
  after(() => app.close());

  async function start(): Promise<void> {
    await app.page.goto(app.url);
    await app.page.waitForSelector('#launch-uri');
  }

  /** All that the browser keeps for the page. */
  const kept = () =>
    app.page.evaluate(async () => {
      const asked = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve) => (request.onsuccess = () => resolve(request.result)));
      const databases = [];
      for (const { name = '', version = 0 } of await indexedDB.databases()) {
        const connection = await asked(indexedDB.open(name));
        const stores = [];
        for (const store of connection.objectStoreNames) {
          stores.push([store, await asked(connection.transaction(store).objectStore(store).getAllKeys())]);
        }
        connection.close();
        databases.push([name, version, stores]);
      }
      const cached = [];
      for (const name of await caches.keys()) {
        const requests = await (await caches.open(name)).keys();
        cached.push([name, requests.map(({ url }) => url).sort()]);
      }
      const workers = await navigator.serviceWorker.getRegistrations();
      const files = [];
      for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
      return {
        databases,
        cached,
        files,
        workers: workers.map(({ scope, active }) => [scope, active?.scriptURL]),
        localStorage: { ...localStorage },
        sessionStorage: { ...sessionStorage },
        cookies: document.cookie,
        history: history.state === 'home' ? null : history.state,
        address: location.href,
      };
    });

  async function uninstall(name: string): Promise<void> {
    await person.clickTile(name, 'right');
    await app.page.click('[data-setting="uninstall"]');
    await app.page.click('[data-setting="uninstall"]');
    await app.page.waitForFunction(() =>
      document.querySelector('.notice')?.textContent?.includes('are gone'),
    );
    expect(await person.count(`.app-tile[title="${name}"]`)).to.equal(0);
  }

  it('leaves the browser’s storage as it was before the MiniApp was installed', async () => {
    const before = await kept();
    await person.launch('platform://miniapp/leaving');
    await person.sees('start 1.');
    await person.choose('favourite');
    await person.choose('feedback');
    await app.page.type('dialog.feedback-sheet textarea', 'Very good');
    await app.page.click('dialog.feedback-sheet [type=submit]');
    await app.page.waitForFunction(() => document.querySelector('.notice')?.textContent?.includes('Kept'));
    await person.choose('settings');
    await app.page.waitForSelector('#permission-camera');
    await app.page.select('#permission-camera', 'denied');
    await app.page.waitForSelector('[data-setting="ask-again"]:not([hidden])');
    await app.page.keyboard.press('Escape');
    await app.page.waitForFunction(() => !document.querySelector('dialog, .sheet-ghost'));
    await person.close();
    expect(JSON.stringify(await kept()), 'it was noted').to.contain('leaving');
    await uninstall('App leaving');
    expect(await kept()).to.deep.equal(before);
  });

  it('takes a MiniApp that its provider gives out under two ids as one', async () => {
    await start();
    const before = await kept();
    await person.launch('platform://miniapp/one-id');
    await person.sees('start 1.');
    await person.choose('add-to-home');
    await person.close();
    await person.launch('platform://miniapp/other-id');
    await person.sees('start 2.');
    expect(await person.count('.app-window')).to.equal(1);
    await person.close();
    expect(await person.count('.app-tile[title="App same"]')).to.equal(1);
    expect(await person.text('#shelf-pinned')).to.equal('Pinned');
    await uninstall('App same');
    expect(await kept()).to.deep.equal(before);
  });
});
