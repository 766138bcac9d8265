import { expect } from 'chai';
import { until } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { SuperAppInEngine } from '../testing/engines/super-app-in-engine.ts';
import { MemoryPackages } from '../testing/folder-packages.ts';
import { smallApp } from '../testing/small-app.ts';

const STORING = {
  'pages/index/index.js': `
    const starts = Number(localStorage.getItem('starts') || 0) + 1;
    localStorage.setItem('starts', String(starts));
    document.getElementById('text').textContent = 'start ' + starts + '.';
  `,
};

const CAMERA = { req_permissions: [{ name: 'system.permission.CAMERA' }] };

describeInEngines('uninstalling', (engine) => {
  const packages = new MemoryPackages();
  let app: SuperAppInEngine;

  before(async () => {
    packages.put('leaving', smallApp('leaving', STORING, CAMERA));
    packages.put('one-id', smallApp('same', STORING));
    packages.put('other-id', smallApp('same', STORING));
    app = await SuperAppInEngine.open(engine, packages);
    await app.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await start();
  });
  after(() => app?.close());

  async function start(): Promise<void> {
    await app.page.goTo(app.served.url);
    await shows('#launch-uri');
  }

  const shows = (selector: string): Promise<void> =>
    until(
      app.page,
      (wanted) => document.querySelector(wanted) !== null,
      { reason: `no ${selector}` },
      selector,
    );
  const gone = (selector: string): Promise<void> =>
    until(
      app.page,
      (wanted) => document.querySelector(wanted) === null,
      { reason: `${selector} stays` },
      selector,
    );
  const notes = (words: string): Promise<void> =>
    until(
      app.page,
      (wanted) => document.querySelector('.notice')?.textContent?.includes(wanted) === true,
      { reason: `no notice says "${words}"` },
      words,
    );
  const count = (selector: string): Promise<number> =>
    app.page.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
  const choose = async (action: string): Promise<void> => {
    await app.press('.capsule-menu');
    await app.press(`dialog.action-menu [data-action="${action}"]`);
    await gone('dialog.action-menu');
  };

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
      const files: string[] = [];
      // An engine without files of its own keeps none.
      const directory = await navigator.storage?.getDirectory?.().catch(() => undefined);
      if (directory) for await (const name of directory.keys()) files.push(name);
      return {
        databases,
        cached,
        files,
        workers: workers.map(({ scope, active }) => [scope, active?.scriptURL]),
        localStorage: { ...localStorage },
        sessionStorage: { ...sessionStorage },
        cookies: document.cookie,
        history: history.state === 'home' ? null : (history.state as unknown),
        address: location.href,
      };
    });

  async function uninstall(name: string): Promise<void> {
    await app.press('.home-settings');
    await app.press('.host-settings-sheet .app-row');
    await app.press('[data-setting="uninstall"]');
    await app.press('[data-setting="uninstall"]');
    await notes('are gone');
    expect(await count(`.app-tile[title="${name}"], .home-running:not([hidden])`)).to.equal(0);
  }

  it('leaves the browser’s storage as it was before the MiniApp was installed', async function () {
    this.timeout(60_000);
    const before = await kept();
    await app.launch('platform://miniapp/leaving');
    await app.sees('start 1.');
    await choose('favourite');
    await choose('add-to-home');
    await choose('feedback');
    await app.press('dialog.feedback-sheet textarea');
    await app.page.type('Very good');
    await app.press('dialog.feedback-sheet [type=submit]');
    await notes('Kept');
    await gone('dialog, .sheet-ghost');
    await choose('settings');
    await shows('#permission-camera');
    await app.page.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('#permission-camera');
      if (select) select.value = 'denied';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await shows('[data-setting="ask-again"]:not([hidden])');
    await app.page.key('Escape');
    await gone('dialog, .sheet-ghost');
    await app.press('.capsule-close');
    expect(JSON.stringify(await kept()), 'it was noted').to.contain('leaving');
    await uninstall('App leaving');
    expect(await kept()).to.deep.equal(before);
  });

  it('leaves its package in no cache of the browser', async () => {
    const request = app.served.packageRequests.find(
      (one) => one.startsWith('GET') && one.includes('id=leaving'),
    );
    const asked = () => app.served.packageRequests.filter((one) => one === request).length;
    const before = asked();
    expect(before).to.be.greaterThan(0);
    await app.page.evaluate(
      async (path) => {
        const provider = new URL(location.href).searchParams.get('provider') ?? '';
        await (
          await fetch(new URL(path, provider), { cache: 'force-cache', credentials: 'omit' })
        ).arrayBuffer();
      },
      request?.slice('GET '.length) ?? '',
    );
    expect(asked()).to.equal(before + 1);
  });

  it('takes a MiniApp that its provider gives out under two ids as one', async function () {
    this.timeout(60_000);
    await start();
    const before = await kept();
    await app.launch('platform://miniapp/one-id');
    await app.sees('start 1.');
    await choose('add-to-home');
    await app.press('.capsule-close');
    await app.launch('platform://miniapp/other-id');
    await app.sees('start 2.');
    expect(await count('.app-window')).to.equal(1);
    await app.press('.capsule-close');
    expect(await count('.app-tile[title="App same"]')).to.equal(1);
    await shows('#shelf-pinned');
    await uninstall('App same');
    expect(await kept()).to.deep.equal(before);
  });
});
