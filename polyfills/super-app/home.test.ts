import { expect } from 'chai';
import { MemoryPackages } from '../testing/folder-packages.ts';
import { openSuperApp, type OpenSuperApp } from '../testing/open-super-app.ts';
import { Person } from '../testing/person.ts';
import { smallApp } from '../testing/small-app.ts';

const WORDS = {
  'pages/index/index.html':
    '<template><h1>Timetable</h1><p>Trains to the harbour leave each hour.</p></template>',
  'pages/other/other.html': '<title>Secret page</title><p>Trains that nobody may find.</p>',
};
const SITEMAP = { mpt_sitemap: { rules: [{ action: 'disallow', page: 'pages/other/other' }] } };

describe('the home', () => {
  const packages = new MemoryPackages();
  let app: OpenSuperApp;
  let person: Person;

  const focused = () =>
    app.page.evaluate(() => {
      const { activeElement: element } = document;
      return element instanceof HTMLElement ? element.title || element.id || element.className : '';
    });
  const run = async (...ids: readonly string[]) => {
    for (const id of ids) {
      await person.launch(`platform://miniapp/${id}`);
      await person.sees(`index of ${id}`);
      await person.close();
    }
  };

  before(async () => {
    for (const id of ['one', 'two']) packages.put(id, smallApp(id));
    packages.put('words', smallApp('words', WORDS, SITEMAP));
    packages.put('offered', smallApp('offered'), 'A Teapot');
    app = await openSuperApp(packages);
    person = new Person(app.page);
    await run('one', 'two');
    await person.launch('platform://miniapp/words');
    await person.sees('Timetable');
  });
  after(() => app.close());
  beforeEach(async () => {
    await app.page.goto(app.url);
    await app.page.waitForSelector('.app-tile[title="App words"]');
  });

  it('gives the focus back to what opened a MiniApp, a refusal or a sheet', async () => {
    await app.page.focus('.app-tile[title="App one"]');
    await app.page.keyboard.press('Enter');
    await person.sees('index of one');
    await app.page.focus('.capsule-close');
    await app.page.keyboard.press('Enter');
    expect(await focused(), 'after a MiniApp').to.equal('App one');
    await person.clickTile('App two', 'right');
    await app.page.waitForSelector('dialog.settings-sheet[open]');
    await app.page.keyboard.press('Escape');
    await app.page.waitForFunction(() => !document.querySelector('dialog'));
    expect(await focused(), 'after a sheet').to.equal('App two');
    await person.launch('platform://miniapp/nowhere');
    await app.page.waitForSelector('.error-screen');
    await app.page.keyboard.press('Enter');
    expect(await focused(), 'after a refusal').to.equal('launch-uri');
  });

  it('takes the focus to nothing by itself', async () => {
    expect(await app.page.evaluate(() => document.activeElement === document.body)).to.equal(true);
  });

  it('keeps the focus on a tile when it is drawn anew', async () => {
    await app.page.focus('.app-tile[title="App two"]');
    await app.page.evaluate(() => dispatchEvent(new Event('offline')));
    expect(await focused()).to.equal('App two');
  });

  it('finds pages by their words, but for those that the sitemap closes', async () => {
    await app.page.type('#launch-uri', 'trains');
    await app.page.waitForSelector('.app-row[data-focus^="pages/index/index"]');
    const found = await app.page.$$eval('#shelf-pages ~ ul .app-row-text', (rows) =>
      rows.map((row) => row.textContent),
    );
    expect(found).to.deep.equal(['Timetable' + 'Timetable Trains to the harbour leave each hour.']);
    await app.page.keyboard.press('Enter');
    await person.sees('Trains to the harbour');
  });

  it('opens by its name what the provider offers, and says in plain words that there is nothing of a name', async () => {
    await app.page.waitForSelector('.app-row[data-focus="offer offered"]');
    await app.page.type('#launch-uri', 'kettle');
    await app.page.keyboard.press('Enter');
    await app.page.waitForSelector('#launch-error[data-code="uri-scheme-invalid"]:not([hidden])');
    expect(await person.text('#launch-error')).to.match(/^Nothing here is called “kettle”\./);
    await app.page.click('#launch-uri', { count: 3 });
    await app.page.type('#launch-uri', 'teapot');
    await app.page.keyboard.press('Enter');
    await person.sees('index of offered');
  });

  it('shows what runs as cards, which the keyboard opens and closes', async () => {
    await run('one', 'two');
    await app.page.focus('.home-running');
    expect(await app.page.$eval('.home-running', (button) => button.getAttribute('aria-label'))).to.equal(
      'Running MiniApps: 2',
    );
    await app.page.keyboard.press('Enter');
    await app.page.waitForSelector('dialog.switcher[open]');
    const cards = () =>
      app.page.$$eval('.card-open', (open) => open.map((card) => card.getAttribute('aria-label')));
    expect(await cards()).to.deep.equal(['App two, Title two', 'App one, Title one']);
    await app.page.keyboard.press('Delete');
    await app.page.waitForFunction(() => document.querySelectorAll('.card-open').length === 1);
    expect(await app.page.evaluate(() => document.activeElement?.className)).to.equal('card-open');
    await app.page.keyboard.press('Enter');
    await person.sees('index of one');
    await app.page.waitForFunction(() => !document.querySelector('dialog, .app-window[data-app-id="two"]'));
  });

  it('closes a card by a swipe upwards, and opens it by a press', async () => {
    await run('one', 'two');
    await app.page.click('.home-running');
    const card = await app.page.waitForSelector('.switcher-card');
    await app.page.waitForFunction(() => document.getAnimations().length === 0);
    const box = await card?.boundingBox();
    if (!box) throw new Error('There is no card.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await app.page.mouse.move(x, y);
    await app.page.mouse.down();
    await app.page.mouse.move(x, y - 200, { steps: 8 });
    await app.page.mouse.up();
    await app.page.waitForFunction(() => document.querySelectorAll('.card-open').length === 1);
    expect(await person.count('.app-window[data-foreground]')).to.equal(0);
    await app.page.click('.card-open');
    await person.sees('index of one');
  });
});
