import { expect } from 'chai';
import { MemoryPackages } from '../testing/folder-packages.ts';
import { openSuperApp, type OpenSuperApp } from '../testing/open-super-app.ts';
import { Person } from '../testing/person.ts';
import { smallApp } from '../testing/small-app.ts';

const KEEPING = {
  'pages/index/index.html': '<p id="text"></p><button id="on">On</button>',
  'pages/index/index.js': `
    const starts = Number(localStorage.getItem('starts') || 0) + 1;
    localStorage.setItem('starts', String(starts));
    const text = document.getElementById('text');
    text.textContent = 'start ' + starts + ';';
    page.addEventListener('pagehidden', () => text.append(' hidden;'));
    page.addEventListener('pageshown', () => text.append(' shown;'));
    document.getElementById('on').addEventListener('click', () => miniapp.navigateTo({ url: '/pages/other/other' }));
  `,
};
/** Takes its time to end, and counts its starts. */
const SLOW = {
  'app.js': `
    global.addEventListener('globalunloaded', () => {
      const end = Date.now() + 500;
      while (Date.now() < end);
    });
  `,
  'pages/index/index.js': `
    const starts = Number(localStorage.getItem('starts') || 0) + 1;
    localStorage.setItem('starts', String(starts));
    document.getElementById('text').textContent = 'slow start ' + starts;
  `,
};
const URI = 'platform://miniapp/keeping';

describe('the MiniApp in front', () => {
  const packages = new MemoryPackages();
  let app: OpenSuperApp;
  let person: Person;

  /** Launches the MiniApp; gives how often it was started since its storage was empty. */
  async function start(): Promise<number> {
    await person.launch(URI);
    await person.sees('shown;');
    return Number(/start (\d+)/.exec(await person.textOfPage())?.[1]);
  }

  before(async () => {
    packages.put('keeping', smallApp('keeping', KEEPING));
    packages.put(
      'hanging',
      smallApp('hanging', {
        'pages/index/index.js': `page.addEventListener('pageshown', () => { for (;;); });`,
      }),
    );
    packages.put('slow', smallApp('slow', SLOW));
    app = await openSuperApp(packages);
    person = new Person(app.page);
  });
  after(() => app.close());
  beforeEach(async () => {
    await app.page.goto(app.url);
    await app.page.waitForSelector('#launch-uri');
  });

  it('is hidden at once by the capsule, and told so', async () => {
    await start();
    const elapsed = await app.page.evaluate(() => {
      const begin = performance.now();
      document.querySelector<HTMLElement>('.capsule-close')?.click();
      return document.querySelector('.app-window[data-foreground]') ? Infinity : performance.now() - begin;
    });
    expect(elapsed).to.be.below(200);
    expect(await person.count('.capsule:not([hidden])')).to.equal(0);
    await person.clickTile('App keeping');
    await person.sees('shown; hidden; shown;');
  });

  it('goes back by its button, by the keyboard and by the history, and at last to the home', async () => {
    await start();
    const canGoBack = () =>
      app.page.$eval('.app-window[data-foreground] .back', (back) => !back.hasAttribute('hidden'));
    const push = async () => {
      await person.tapInPage('#on');
      await person.sees('other of keeping');
    };
    expect(await canGoBack()).to.equal(false);
    await push();
    expect(await canGoBack()).to.equal(true);
    await app.page.click('.app-window[data-foreground] .back');
    await person.sees('start');
    await push();
    await app.page.keyboard.press('Escape');
    await person.sees('start');
    await push();
    await app.page.evaluate(() => history.back());
    await person.sees('start');
    await app.page.keyboard.down('Alt');
    await app.page.keyboard.press('ArrowLeft');
    await app.page.keyboard.up('Alt');
    await app.page.waitForFunction(() => !document.querySelector('.app-window[data-foreground]'));
  });

  it('stays on its page when the history goes back from a sheet over it', async () => {
    await start();
    await person.tapInPage('#on');
    await person.sees('other of keeping');
    await app.page.click('.capsule-menu');
    await app.page.waitForSelector('dialog.action-menu[open]');
    await app.page.evaluate(() => history.back());
    await app.page.waitForFunction(() => !document.querySelector('dialog'));
    expect(await person.textOfPage()).to.contain('other of keeping');
    await app.page.evaluate(() => history.back());
    await person.sees('start');
  });

  it('goes to the background with the host, and comes back with it', async () => {
    await start();
    const other = await app.browser.newPage();
    await other.bringToFront();
    await app.page.waitForFunction(() => document.hidden, { polling: 50 });
    await app.page.bringToFront();
    await person.sees('shown; hidden; shown;');
    await other.close();
  });

  it('has a menu that the keyboard opens, walks and closes', async () => {
    await start();
    await app.page.focus('.capsule-menu');
    await app.page.keyboard.press('Enter');
    await app.page.waitForSelector('dialog.action-menu[open]');
    const actions = await app.page.$$eval('dialog.action-menu [data-action]', (buttons) =>
      buttons.map((button) => (button instanceof HTMLElement ? button.dataset['action'] : '')),
    );
    expect(actions).to.have.members([
      'switch',
      'share',
      'favourite',
      'add-to-home',
      'about',
      'settings',
      'feedback',
      'report',
      're-enter',
    ]);
    await app.page.keyboard.press('Tab');
    const focused = await app.page.evaluate(() => document.activeElement?.closest('dialog')?.className);
    expect(focused).to.contain('action-menu');
    await app.page.keyboard.press('Escape');
    await app.page.waitForFunction(() => !document.querySelector('dialog'));
    expect(await app.page.evaluate(() => document.activeElement?.className)).to.equal('capsule-menu');
    expect(await person.count('.app-window[data-foreground]')).to.equal(1);
  });

  it('starts anew by Re-enter, and keeps what it stored', async () => {
    const starts = await start();
    await person.choose('re-enter');
    await person.sees(`start ${starts + 1}; shown;`);
  });

  it('does not come to the front by Re-enter when its person has gone elsewhere', async () => {
    await person.launch('platform://miniapp/slow');
    await person.sees('slow start 1');
    await person.choose('re-enter');
    await app.page.evaluate((uri) => {
      const field = document.querySelector<HTMLInputElement>('#launch-uri');
      if (field) field.value = uri;
      document.querySelector<HTMLFormElement>('#launch')?.requestSubmit();
    }, URI);
    await person.sees('shown;');
    await app.page.waitForFunction(
      () =>
        document
          .querySelector<HTMLIFrameElement>('[data-app-id="slow"] .view')
          ?.contentDocument?.body?.textContent?.includes('slow start 2') === true,
    );
    expect(await person.count('.app-window[data-foreground]')).to.equal(1);
    expect(await person.count('.app-window[data-foreground][data-app-id="keeping"]')).to.equal(1);
  });

  it('becomes a favourite and stands on the home by the menu', async () => {
    await start();
    await person.choose('favourite');
    await person.choose('add-to-home');
    await app.page.waitForFunction(() => document.querySelector('#home')?.textContent?.includes('Pinned'));
    expect(await person.text('#home')).to.contain('Favourites');
    await person.choose('favourite');
    await app.page.waitForFunction(
      () => !document.querySelector('#home')?.textContent?.includes('Favourites'),
    );
  });

  it('tells about itself', async () => {
    await start();
    await person.choose('about');
    const text = await person.text('dialog.about-sheet');
    expect(text).to.contain('1.0.0 (1)').and.to.contain('keeping').and.to.contain('127.0.0.1');
  });

  it('keeps feedback on this device', async () => {
    await start();
    await person.choose('feedback');
    await app.page.type('dialog.feedback-sheet textarea', 'Very good');
    await person.pressInSheet('dialog.feedback-sheet [type=submit]');
    await app.page.waitForSelector('.notice');
    expect(await person.text('.notice')).to.contain('Kept on this device');
  });

  it('that does not answer is cut off when it is closed, and named', async () => {
    await person.launch('platform://miniapp/hanging');
    await person.sees('index of hanging');
    await person.close();
    expect(await person.count('.app-window[data-foreground]')).to.equal(0);
    await app.page.waitForSelector('.notice', { timeout: 20_000 });
    expect(await person.text('.notice')).to.contain('App hanging was closed');
    expect(await person.count('.app-window[data-app-id="hanging"]')).to.equal(0);
  });

  it('loses its data by Clear its data, twice pressed', async () => {
    await start();
    await person.choose('settings');
    await person.pressInSheet('[data-setting="clear-data"]');
    await person.pressInSheet('[data-setting="clear-data"]');
    await app.page.waitForSelector('.notice');
    expect(await start()).to.equal(1);
  });

  it('has its settings on the home too, for one that does not run', async () => {
    await person.clickTile('App keeping', 'right');
    await app.page.waitForSelector('dialog.settings-sheet[open]');
    expect(await person.text('dialog.settings-sheet h2')).to.equal('App keeping');
  });

  it('has sheets that a drag of their head dismisses', async () => {
    await start();
    await app.page.click('.capsule-menu');
    const handle = await app.page.waitForSelector('dialog.action-menu .sheet-head-text');
    const box = await handle?.boundingBox();
    if (!box) throw new Error('The menu has no head.');
    await app.page.mouse.move(box.x + 20, box.y + 10);
    await app.page.mouse.down();
    await app.page.mouse.move(box.x + 20, box.y + 30, { steps: 3 });
    expect(await person.count('dialog.action-menu[open]')).to.equal(1);
    await app.page.mouse.move(box.x + 20, box.y + 240, { steps: 6 });
    await app.page.mouse.up();
    await app.page.waitForFunction(() => !document.querySelector('dialog'));
  });

  it('is gone with all its data when it is uninstalled', async () => {
    await start();
    await person.choose('settings');
    await person.pressInSheet('[data-setting="uninstall"]');
    await person.pressInSheet('[data-setting="uninstall"]');
    await app.page.waitForFunction(() => !document.querySelector('.app-tile[title="App keeping"]'));
    await app.page.waitForSelector('.notice');
    const left = await app.page.evaluate(async () => {
      const connection = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('super-app');
        opening.onsuccess = () => resolve(opening.result);
      });
      const keys = (store: string) =>
        new Promise<IDBValidKey[]>((resolve) => {
          const asked = connection.transaction(store).objectStore(store).getAllKeys();
          asked.onsuccess = () => resolve(asked.result);
        });
      return (await Promise.all([...connection.objectStoreNames].map(keys))).flat().map(String);
    });
    expect(left.filter((key) => key.includes('keeping'))).to.deep.equal([]);
    expect(await start()).to.equal(1);
  });
});
