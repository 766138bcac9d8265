import { expect } from 'chai';
import { MemoryPackages } from '../testing/folder-packages.ts';
import { openSuperApp, type OpenSuperApp } from '../testing/open-super-app.ts';
import { Person } from '../testing/person.ts';
import { smallApp } from '../testing/small-app.ts';

const KEEPING = {
  'pages/index/index.js': `
    const text = document.getElementById('text');
    text.textContent = 'kept: ' + localStorage.getItem('words');
    localStorage.setItem('words', 'what was written before');`,
};
const HANGING = { 'pages/index/index.js': 'setTimeout(() => { for (;;); }, 300);' };
const BUSY = {
  'pages/index/index.js':
    'setTimeout(() => { const end = Date.now() + 7_500; while (Date.now() < end); }, 300);',
};
const GREEDY = {
  'pages/index/index.js': `
    const kept = [];
    setTimeout(() => { for (let i = 0;; i++) kept.push({ i, text: 'text ' + i, list: [i, i, i] }); }, 500);`,
};
/** Not what browsers give, but reached as theirs is, and sooner. */
const SMALL_HEAP = '--js-flags=--max-old-space-size=200';

describe('a MiniApp in front that does not answer', () => {
  const packages = new MemoryPackages();
  let app: OpenSuperApp;
  let person: Person;
  before(async () => {
    packages.put('hanging', smallApp('hanging', HANGING));
    packages.put('busy', smallApp('busy', BUSY));
    app = await openSuperApp(packages);
    person = new Person(app.page);
  });
  after(() => app.close());

  const sheetOpens = () => app.page.waitForSelector('dialog.hang-sheet[open]', { timeout: 9_000 });
  const sheetCloses = () =>
    app.page.waitForFunction(() => document.querySelector('dialog.hang-sheet') === null, { timeout: 9_000 });

  it('is named after five seconds; it can be waited for, and closed', async function () {
    this.timeout(40_000);
    const launched = Date.now();
    await person.launch('platform://miniapp/hanging');
    await person.sees('index of hanging');
    const seen = Date.now();
    await sheetOpens();
    expect(Date.now() - launched).to.be.at.least(5_000);
    expect(Date.now() - seen).to.be.at.most(9_000);
    const said = await app.page.$eval('dialog.hang-sheet', (sheet) => ({
      role: sheet.getAttribute('role'),
      name: document.getElementById(sheet.getAttribute('aria-labelledby') ?? '')?.textContent,
      about: document.getElementById(sheet.getAttribute('aria-describedby') ?? '')?.textContent,
      focused: document.activeElement?.getAttribute('data-choice'),
    }));
    expect(said.role).to.equal('alertdialog');
    expect(said.name).to.equal('App hanging does not answer');
    expect(said.about).to.contain('What it has stored is kept');
    expect(said.focused, 'what does no harm is chosen by Enter').to.equal('wait');
    await app.page.keyboard.press('Escape');
    await sheetCloses();
    expect(await person.count('.app-window[data-foreground]'), 'waits').to.equal(1);
    await sheetOpens();
    await app.page.focus('[data-choice="close"]');
    await app.page.keyboard.press('Enter');
    await app.page.waitForFunction(() => document.querySelector('.app-window') === null, { timeout: 2_500 });
    expect(await person.count('main#home:not([inert])')).to.equal(1);
  });

  it('is left alone when it answers again', async function () {
    this.timeout(40_000);
    await person.launch('platform://miniapp/busy');
    await person.sees('index of busy');
    await sheetOpens();
    await sheetCloses();
    expect(await person.count('.app-window[data-foreground]')).to.equal(1);
  });
});

describe('a lost page', () => {
  async function lose(how: (app: OpenSuperApp, person: Person) => Promise<void>): Promise<void> {
    const packages = new MemoryPackages();
    packages.put('keeping', smallApp('keeping', KEEPING));
    packages.put('greedy', smallApp('greedy', GREEDY));
    packages.put('culprit', smallApp('culprit'));
    const app = await openSuperApp(packages, undefined, [SMALL_HEAP]);
    try {
      await how(app, new Person(app.page));
    } finally {
      await app.close();
    }
  }

  /** Loads the super app anew, as a person does whose browser shows that the page is gone. */
  async function reload({ page, url }: OpenSuperApp): Promise<void> {
    await page.goto(url);
    await page.waitForSelector('dialog.lost-sheet[open]');
  }

  it('is followed by one that names the MiniApp in front, keeps it closed, and has lost nothing of others', () =>
    lose(async (app, person) => {
      await person.launch('platform://miniapp/keeping');
      await person.sees('kept: null');
      await person.close();
      await person.launch('platform://miniapp/culprit');
      await person.sees('index of culprit');
      const crashed = new Promise((resolve) => app.page.once('error', resolve));
      const session = await app.page.createCDPSession();
      session.send('Page.crash').catch(() => undefined);
      await crashed;
      await reload(app);
      expect(await person.text('dialog.lost-sheet')).to.match(
        /App culprit was closed.*In the background ran: App keeping/s,
      );
      expect(
        await app.page.evaluate(() => document.activeElement?.getAttribute('data-choice')),
        'what does no harm is chosen by Enter',
      ).to.equal('keep-closed');
      await person.pressInSheet('dialog[open] [data-choice="keep-closed"]');
      await person.launch('platform://miniapp/culprit');
      await app.page.waitForSelector('dialog.lost-sheet[open]');
      expect(await person.count('.app-window')).to.equal(0);
      await person.pressInSheet('dialog[open] [data-choice="open"]');
      await person.sees('index of culprit');
      await person.close();
      await person.launch('platform://miniapp/keeping');
      await person.sees('kept: what was written before');
      await app.page.goto(app.url);
      await app.page.waitForSelector('.app-tile');
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(await person.count('dialog.lost-sheet'), 'told once').to.equal(0);
    })).timeout(40_000);

  it('is not one that was left, and says so while the next begins', async () => {
    const app = await openSuperApp(new MemoryPackages());
    try {
      await app.page.evaluateOnNewDocument(() => {
        const left = { front: { key: 'left', name: 'App left', uri: 'platform://miniapp/left' }, others: [] };
        localStorage.setItem('super-app.running.left', JSON.stringify(left));
        const query = navigator.locks.query.bind(navigator.locks);
        navigator.locks.query = () => {
          setTimeout(() => localStorage.removeItem('super-app.running.left'), 100);
          return query();
        };
      });
      await app.page.goto(app.url);
      await app.page.waitForSelector('#launch-uri');
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(await app.page.$$('dialog.lost-sheet')).to.have.lengthOf(0);
    } finally {
      await app.close();
    }
  });

  it('is none that lives on beside the next', () =>
    lose(async (app, person) => {
      await person.launch('platform://miniapp/culprit');
      await person.sees('index of culprit');
      const beside = await app.page.browserContext().newPage();
      await beside.goto(app.url);
      await beside.waitForSelector('.app-tile');
      // A lost page is told of after half a second.
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(await beside.$('dialog.lost-sheet')).to.equal(null);
      const records = await beside.evaluate(
        () => Object.keys(localStorage).filter((key) => key.startsWith('super-app.running.')).length,
      );
      expect(records).to.equal(1);
    })).timeout(40_000);

  it('can be one that was left and came back', () =>
    lose(async (app, person) => {
      await person.launch('platform://miniapp/culprit');
      await person.sees('index of culprit');
      const records = await app.page.evaluate(() =>
        ['pagehide', 'pageshow'].map((type) => {
          dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
          return Object.keys(localStorage).filter((key) => key.startsWith('super-app.running.')).length;
        }),
      );
      expect(records).to.deep.equal([0, 1]);
    })).timeout(40_000);

  it('is told of after a MiniApp has used up its memory', () =>
    lose(async (app, person) => {
      await person.launch('platform://miniapp/keeping');
      await person.sees('kept: null');
      await person.close();
      const crashed = new Promise((resolve) => app.page.once('error', resolve));
      await person.launch('platform://miniapp/greedy');
      await crashed;
      await reload(app);
      expect(await person.text('dialog.lost-sheet')).to.contain('App greedy was closed');
      await app.page.keyboard.press('Escape');
      await person.launch('platform://miniapp/keeping');
      await person.sees('kept: what was written before');
    })).timeout(90_000);

  it('says nothing after a reload in order', () =>
    lose(async (app, person) => {
      await person.launch('platform://miniapp/culprit');
      await person.sees('index of culprit');
      await app.page.goto(app.url);
      await app.page.waitForSelector('.app-tile');
      expect(await person.count('dialog.lost-sheet')).to.equal(0);
    })).timeout(40_000);
});
