import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { MemoryPackages } from '../testing/folder-packages.ts';
import { openSuperApp, type OpenSuperApp } from '../testing/open-super-app.ts';
import { Person } from '../testing/person.ts';
import { smallApp } from '../testing/small-app.ts';

const STORING = {
  'pages/index/index.js': `
    const words = localStorage.getItem('words') ?? 'none';
    document.getElementById('text').textContent += ', with words: ' + words;
    localStorage.setItem('words', 'many');
    page.onpagehidden = () => localStorage.setItem('late', 'ones');
  `,
};

describe('removing while another page of the super app runs the MiniApp', () => {
  const packages = new MemoryPackages();
  let app: OpenSuperApp;
  let other: Page;

  before(async () => {
    packages.put('leaving', smallApp('leaving', STORING));
    app = await openSuperApp(packages);
    other = await app.browser.newPage();
  });
  after(() => app.close());

  const waits = { polling: 100, timeout: 20_000 };
  const inDatabase = () =>
    app.page.evaluate(async () => {
      const asked = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve) => (request.onsuccess = () => resolve(request.result)));
      const connection = await asked(indexedDB.open('super-app'));
      const stores = [...connection.objectStoreNames].filter((name) => name !== 'host');
      const keys = stores.map((name) => asked(connection.transaction(name).objectStore(name).getAllKeys()));
      const found = (await Promise.all(keys)).flat();
      connection.close();
      return found;
    });

  const startThere = async (text: string) => {
    await other.bringToFront();
    await other.goto(app.url);
    await other.waitForSelector('#launch-uri');
    const there = new Person(other);
    await there.launch('platform://miniapp/leaving');
    await there.sees(text);
  };
  const chooseHere = async (setting: 'clear-data' | 'uninstall') => {
    await app.page.bringToFront();
    await app.page.goto(app.url);
    const person = new Person(app.page);
    await person.clickTile('App leaving', 'right');
    const button = `[data-setting="${setting}"]`;
    for (const press of ['first', 'second']) {
      await person.pressInSheet(button).catch((error: unknown) => {
        throw new Error(`the ${press} press`, { cause: error });
      });
    }
    await app.page.waitForFunction(
      () => document.querySelector('.notice')?.textContent?.includes('are gone'),
      waits,
    );
  };

  it('its data only ends it there, and nothing of them comes back', async () => {
    await startThere('with words: none');
    await chooseHere('clear-data');
    await other.waitForFunction(() => !document.querySelector('.app-window'), waits);
    await startThere('with words: none');
    expect(await inDatabase()).to.have.length.above(0);
  });

  it('all of it ends it there, and nothing of it comes back', async () => {
    await startThere('with words: many');
    await chooseHere('uninstall');
    await other.waitForFunction(() => !document.querySelector('.app-window, .app-tile'), waits);
    expect(await inDatabase()).to.deep.equal([]);
    expect(await app.page.evaluate(() => Object.keys(localStorage))).to.deep.equal([]);
  });
});
