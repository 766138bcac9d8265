import { expect } from 'chai';
import { MemoryPackages } from '../testing/folder-packages.ts';
import { openSuperApp, type OpenSuperApp } from '../testing/open-super-app.ts';
import { Person } from '../testing/person.ts';
import { smallApp } from '../testing/small-app.ts';

const COUNTING = {
  'pages/index/index.js': `
    const text = document.getElementById('text');
    text.textContent = 'started ' + Math.random();
  `,
};

describe('launching MiniApps in the super app', () => {
  const packages = new MemoryPackages();
  let app: OpenSuperApp;
  let person: Person;

  before(async () => {
    packages.put('one', smallApp('one'));
    packages.put('two', smallApp('two'));
    packages.put('count', smallApp('count', COUNTING));
    packages.put('not-zip', new TextEncoder().encode('just words'));
    packages.put(
      'tabs',
      smallApp(
        'tabs',
        {},
        {
          mpt_tab_bar: {
            items: [
              { page: 'pages/index/index', text: 'First' },
              { page: 'pages/other/other', text: 'Second' },
            ],
          },
        },
      ),
    );
    packages.put(
      'bar',
      smallApp(
        'bar',
        {},
        { window: { navigation_bar_background_color: '#ffd600', navigation_bar_text_style: 'white' } },
      ),
    );
    const clock = { name: 'Clock', path: 'widgets/clock/clock', min_code: 1 };
    packages.put(
      'clock',
      smallApp('clock', { 'widgets/clock/clock.html': '' }, { pages: [], widgets: [clock] }),
    );
    packages.put('custom', smallApp('custom', {}, { window: { navigation_style: 'custom' } }));
    app = await openSuperApp(packages);
    person = new Person(app.page);
  });
  after(() => app.close());
  beforeEach(async () => {
    app.setOnline(true);
    await app.page.goto(app.url);
    await app.page.waitForSelector('#launch-uri');
  });

  it('opens a URI as it is typed, with the title of its window', async () => {
    await person.launch('platform://miniapp/one');
    await person.sees('index of one');
    expect(await person.text('.app-window[data-foreground] .top-bar-title')).to.equal('Title one');
    expect(await person.count('.app-window[data-foreground][data-app-id="one"]')).to.equal(1);
  });

  it('says beside the field what is wrong with an address', async () => {
    await person.launch('platform://minapp/one');
    expect(await app.page.$eval('#launch-error', (shown) => shown.getAttribute('data-code'))).to.equal(
      'uri-infix-missing',
    );
    expect(await person.count('.app-window')).to.equal(0);
    await app.page.type('#launch-uri', 'x');
    expect(await app.page.$eval('#launch-error', (shown) => shown.hasAttribute('hidden'))).to.equal(true);
  });

  it('shows why a package is refused, and leads back', async () => {
    await person.launch('platform://miniapp/not-zip');
    await app.page.waitForSelector('.error-screen[data-code="container-not-zip"]');
    expect(await person.text('.error-message')).to.match(/incomplete or broken/);
    const told = () => app.page.$eval('.error-screen', (screen) => (screen as HTMLElement).innerText);
    expect(await told(), 'what only its developer understands').not.to.match(/ZIP|Pack it/);
    await app.page.click('.error-details summary');
    expect(await told()).to.match(/This is not a ZIP file.*container-not-zip/s);
    await app.page.click('.error-dismiss');
    expect(await person.count('.error-screen')).to.equal(0);
    await person.launch('platform://miniapp/nowhere');
    await app.page.waitForSelector('.error-screen[data-code="package-not-found"]');
  });

  it('refuses to open what has widgets only, which it keeps for the board', async () => {
    await person.launch('platform://miniapp/clock');
    await app.page.waitForSelector('.error-screen[data-code="no-pages"]');
    await app.page.click('.error-dismiss');
    await app.page.waitForSelector('.app-tile ::-p-text(App clock)');
  });

  it('shows icon and name within 50 ms of the submission', async () => {
    await person.launch('platform://miniapp/one');
    await person.sees('index of one');
    await person.close();
    await app.page.reload();
    await app.page.waitForSelector('.app-tile');
    const elapsed = await app.page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#launch-uri');
      const form = document.querySelector<HTMLFormElement>('#launch');
      if (!field || !form) throw new Error('There is no launch bar.');
      field.value = 'platform://miniapp/one';
      const start = performance.now();
      form.requestSubmit();
      const splash = document.querySelector('.app-window[data-foreground] .splash');
      if (!splash?.querySelector('.app-icon img') || !splash.textContent?.includes('App one'))
        return Infinity;
      return performance.now() - start;
    });
    expect(elapsed).to.be.below(50);
  });

  it('opens the same instance again from the home', async () => {
    await person.launch('platform://miniapp/count');
    await person.sees('started');
    const read = () =>
      app.page.$eval('.app-window[data-app-id="count"] .view', (view) =>
        view instanceof HTMLIFrameElement ? view.contentDocument?.body.textContent : '',
      );
    const first = await read();
    await person.close();
    await person.clickTile('App count');
    await person.sees('started');
    expect(await read()).to.equal(first);
  });

  it('re-launches the running MiniApp on the page that a URI names', async () => {
    await person.launch('platform://miniapp/one');
    await person.sees('index of one');
    await person.close();
    await person.launch('platform://miniapp/one/pages/other/other');
    await person.sees('other of one');
    expect(await person.count('.app-window[data-app-id="one"]')).to.equal(1);
    expect(await person.count('.app-window[data-app-id="one"] .view')).to.equal(1);
  });

  it('replaces an installed MiniApp by a newer package, even while it runs', async () => {
    packages.put('changing', smallApp('changing', { 'pages/index/index.html': '<p>old words</p>' }));
    await person.launch('platform://miniapp/changing');
    await person.sees('old words');
    await person.close();
    packages.put('changing', smallApp('changing', { 'pages/index/index.html': '<p>new words</p>' }));
    await person.launch('platform://miniapp/changing');
    await person.sees('new words');
    expect(await person.count('.app-window[data-app-id="changing"]')).to.equal(1);
  });

  it('opens an installed MiniApp while its provider cannot be reached', async () => {
    await person.launch('platform://miniapp/two');
    await person.sees('index of two');
    app.setOnline(false);
    await app.page.reload();
    await app.page.waitForSelector('.app-tile');
    // The installed MiniApps are there at once, the provider's silence is known a little later.
    await app.page.waitForFunction(() =>
      document.querySelector('#home')?.textContent?.includes('does not answer'),
    );
    await person.launch('platform://miniapp/two');
    await person.sees('index of two');
    await person.close();
    await person.launch('platform://miniapp/never-seen');
    await app.page.waitForSelector('.error-screen[data-code="package-unreachable"]');
  });

  it('keeps three MiniApps alive, and unloads the one that was in front the longest ago', async () => {
    for (const id of ['one', 'two', 'count', 'tabs']) {
      await person.launch(`platform://miniapp/${id}`);
      await app.page.waitForSelector(`.app-window[data-app-id="${id}"] .view[data-current]`);
      await person.close();
    }
    await app.page.waitForFunction(() => document.querySelectorAll('.app-window').length === 3);
    expect(await person.count('.app-window[data-app-id="one"]')).to.equal(0);
  });

  it('switches pages by the tab bar', async () => {
    await person.launch('platform://miniapp/tabs');
    await person.sees('index of tabs');
    expect(await person.text('.tab-bar [aria-current]')).to.equal('First');
    await app.page.click('.tab-bar button:nth-child(2)');
    await person.sees('other of tabs');
    expect(await person.text('.tab-bar [aria-current]')).to.equal('Second');
  });

  it('switches a title that could not be read on the bar', async () => {
    await person.launch('platform://miniapp/bar');
    await person.sees('index of bar');
    const colours = await app.page.$eval('.app-window[data-foreground] .top-bar', (bar) => {
      const { color, backgroundColor } = getComputedStyle(bar);
      return { color, backgroundColor };
    });
    expect(colours).to.deep.equal({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 214, 0)' });
  });

  it('draws the time in the colour of the bar below it', async () => {
    await person.launch('platform://miniapp/one');
    await person.sees('index of one');
    await app.page.waitForFunction(
      () => document.querySelector<HTMLElement>('.status')?.style.color === 'rgb(255, 255, 255)',
    );
  });

  it('gives a MiniApp with a navigation of its own the whole height', async () => {
    await person.launch('platform://miniapp/custom');
    await person.sees('index of custom');
    const top = await app.page.$eval('.app-window[data-foreground] .page-area', (area) =>
      area instanceof HTMLElement ? area.offsetTop : NaN,
    );
    expect(top).to.equal(0);
    expect(await person.count('.capsule:not([hidden])')).to.equal(1);
  });

  it('complains of nothing in the console', () => {
    expect(app.complaints.filter((line) => !/ERR_|Failed to load resource/.test(line))).to.deep.equal([]);
  });
});
