import { expect } from 'chai';
import { accessibilityViolations } from '../testing/accessibility.ts';
import { MemoryPackages } from '../testing/folder-packages.ts';
import { openSuperApp, type OpenSuperApp } from '../testing/open-super-app.ts';
import { Person } from '../testing/person.ts';
import { smallApp } from '../testing/small-app.ts';

const PLACES = [{ latitude: 52.379, longitude: 4.9, name: 'Harbour Steps' }];
const PAYING = {
  'pages/index/index.html': '<button id="pay">Pay</button>',
  'pages/index/index.js': `
    const total = { label: 'Ride', amount: { currency: 'EUR', value: '1.15' } };
    document.getElementById('pay').addEventListener('click', () => {
      new PaymentRequest([{ supportedMethods: 'mpt-play-money' }], { total }).show().catch(() => {});
    });`,
};
const PAYMENT = { req_permissions: [{ name: 'system.permission.PAYMENT', reason: 'To pay for your ride.' }] };
const HANGING = { 'pages/index/index.js': 'setTimeout(() => { for (;;); }, 300);' };

describe('axe-core finds nothing in what the super app asks and tells, light and from right to left in the dark', () => {
  const packages = new MemoryPackages();
  let app: OpenSuperApp;
  let person: Person;

  before(async () => {
    packages.put('steps', smallApp('steps', {}, { mpt_places: PLACES }), 'App steps', '1.0.0', PLACES);
    packages.put('paying', smallApp('paying', PAYING, PAYMENT));
    packages.put('hanging', smallApp('hanging', HANGING));
    app = await openSuperApp(packages);
    person = new Person(app.page);
  });
  after(() => app.close());

  const findsNothing = async (): Promise<void> => {
    for (const [value, dir] of [
      ['light', 'ltr'],
      ['dark', 'rtl'],
    ] as const) {
      await app.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await app.page.evaluate((direction) => void (document.documentElement.dir = direction), dir);
      // Colours are judged as they are at the end of a movement.
      await app.page.waitForFunction(() =>
        document.getAnimations().every(({ effect }) => effect?.getTiming().iterations === Infinity),
      );
      expect(await accessibilityViolations(app.page), value).to.deep.equal([]);
    }
  };
  const closed = () => app.page.waitForFunction(() => !document.querySelector('dialog, .sheet-ghost'));

  it('what is nearby: not asked for, refused, found', async () => {
    await app.page.waitForSelector('[data-focus="nearby"]');
    await findsNothing();
    const site = app.browser.defaultBrowserContext();
    await site.setPermission(new URL(app.url).origin, {
      permission: { name: 'geolocation' },
      state: 'denied',
    });
    await app.page.click('[data-focus="nearby"]');
    await app.page.waitForFunction(() =>
      document.querySelector('#shelf-nearby')?.parentElement?.textContent?.includes('is kept from this app'),
    );
    await findsNothing();
    await site.setPermission(new URL(app.url).origin, {
      permission: { name: 'geolocation' },
      state: 'granted',
    });
    await app.page.setGeolocation({ latitude: 52.3795, longitude: 4.9 });
    await app.page.click('[data-focus="nearby"]');
    await app.page.waitForSelector('.app-row-away');
    await findsNothing();
  });

  it('a payment, and the PIN for it', async () => {
    await person.launch('platform://miniapp/paying');
    await person.sees('Pay');
    await person.tapInPage('#pay');
    await app.page.waitForSelector('.permission-sheet');
    await findsNothing();
    await person.answers('granted');
    await app.page.waitForSelector('.pin-sheet[open]');
    await findsNothing();
    await app.page.keyboard.press('Escape');
    await closed();
    await person.close();
  });

  it('a MiniApp that does not answer', async () => {
    await person.launch('platform://miniapp/hanging');
    await app.page.waitForSelector('.hang-sheet[open]');
    await findsNothing();
    await app.page.click('[data-choice="close"]');
    await closed();
  });

  it('a page that was lost', async () => {
    await app.page.evaluate(() => {
      const front = { key: 'lost', name: 'App lost', uri: 'platform://miniapp/lost' };
      localStorage.setItem('super-app.running.lost', JSON.stringify({ front, others: [] }));
    });
    await app.page.goto(app.url);
    await app.page.waitForSelector('.lost-sheet[open]');
    await findsNothing();
  });
});
