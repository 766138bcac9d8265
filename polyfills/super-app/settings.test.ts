import { expect } from 'chai';
import { MemoryPackages } from '../testing/folder-packages.ts';
import { openSuperApp, type OpenSuperApp } from '../testing/open-super-app.ts';
import { Person } from '../testing/person.ts';
import { smallApp } from '../testing/small-app.ts';

const ASKING = {
  'pages/index/index.html':
    '<button id="scan">Scan</button><button id="settings">Settings</button><p id="text">here</p>',
  'pages/index/index.js': `
    const text = document.getElementById('text');
    const say = (words) => { text.textContent += ' ' + words + ';'; };
    localStorage.setItem('four', 'five!');
    const refused = (error) => say(error.name + ' ' + error.code);
    document.getElementById('scan').addEventListener('click', () =>
      miniapp.scanCode().then(() => say('read'), refused));
    document.getElementById('settings').addEventListener('click', () =>
      miniapp.openSetting().then(() => say('settings closed'), refused));
  `,
};
const ASKS = { req_permissions: [{ name: 'system.permission.CAMERA', reason: 'To read the code.' }] };

const LOCATING = {
  'pages/index/index.js': `
    const say = (words) => { document.getElementById('text').textContent = words; };
    navigator.geolocation.getCurrentPosition(({ coords }) => say('at ' + coords.latitude), ({ code }) => say('error ' + code));
  `,
};
const LOCATES = { req_permissions: [{ name: 'system.permission.LOCATION' }] };

describe('what a person decides', () => {
  const packages = new MemoryPackages();
  let app: OpenSuperApp;
  let person: Person;

  before(async () => {
    packages.put('asking', smallApp('asking', ASKING, ASKS));
    packages.put('locating', smallApp('locating', LOCATING, LOCATES));
    app = await openSuperApp(packages, undefined, [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ]);
    person = new Person(app.page);
  });
  after(() => app.close());
  beforeEach(async () => {
    await app.page.goto(app.url);
    await app.page.waitForSelector('#launch-uri');
  });

  const gone = () => app.page.waitForFunction(() => !document.querySelector('dialog, .sheet-ghost'));
  const chosen = () => app.page.$eval('#permission-camera', (select) => (select as HTMLSelectElement).value);

  it('about a permission is asked once, stands in the settings, and can be taken back there', async () => {
    await person.launch('platform://miniapp/asking');
    await person.sees('here');
    await person.tapInPage('#scan');
    await person.answers('granted');
    await app.page.waitForSelector('dialog.scanner[open]');
    await app.page.keyboard.press('Escape');
    await person.sees('Error aborted;');
    await person.tapInPage('#settings');
    await app.page.waitForSelector('#permission-camera');
    expect(await chosen()).to.equal('granted');
    expect(await person.text('dialog.settings-sheet')).to.contain('To read the code.');
    await app.page.select('#permission-camera', 'denied');
    await app.page.waitForSelector('[data-setting="ask-again"]:not([hidden])');
    await app.page.keyboard.press('Escape');
    await person.sees('settings closed;');
    await gone();
    await person.tapInPage('#scan');
    await person.sees('NotAllowedError not-allowed;');
    expect(await person.count('.permission-sheet, dialog.scanner')).to.equal(0);
    await person.choose('settings');
    await app.page.waitForSelector('[data-setting="ask-again"]:not([hidden])');
    await person.pressInSheet('[data-setting="ask-again"]');
    await app.page.waitForSelector('[data-setting="ask-again"][hidden]');
    expect(await chosen()).to.equal('prompt');
    await app.page.keyboard.press('Escape');
    await gone();
    await person.tapInPage('#scan');
    await person.answers('denied');
    await person.sees('NotAllowedError not-allowed; NotAllowedError not-allowed;');
  });

  it('is asked before a standard call of a MiniApp reaches a device', async () => {
    await app.browser.defaultBrowserContext().overridePermissions(new URL(app.url).origin, ['geolocation']);
    await app.page.setGeolocation({ latitude: 52.5, longitude: 13.4 });
    await person.launch('platform://miniapp/locating');
    await person.answers('granted');
    await person.sees('at 52.5');
  });

  it('goes by what a MiniApp stores', async () => {
    await person.clickTile('App asking', 'right');
    await app.page.waitForFunction(() =>
      [...document.querySelectorAll('[data-size]')].every(({ textContent }) => textContent !== '…'),
    );
    // 'four' and 'five!', in UTF-16.
    expect(await person.text('[data-size="stored"]')).to.equal('18 bytes');
    expect(await person.text('[data-size="package"]')).to.match(/^\d[\d.]* kB$/);
  });

  it('back closes a question, and not the page behind it', async () => {
    await person.clickTile('App asking', 'right');
    await app.page.waitForSelector('#permission-camera');
    await app.page.select('#permission-camera', 'prompt');
    await app.page.keyboard.press('Escape');
    await gone();
    await person.clickTile('App asking');
    await person.sees('here');
    await person.tapInPage('#scan');
    await app.page.waitForSelector('.permission-sheet');
    await app.page.evaluate(() => history.back());
    await person.sees('Error aborted;');
    expect(await person.count('.permission-sheet')).to.equal(0);
    expect(await person.count('.app-window[data-foreground]')).to.equal(1);
  });

  it('gives the host a PIN, changes it with the old one, and removes it', async () => {
    const enter = async (...pins: readonly string[]) => {
      await app.page.waitForSelector('dialog.pin-sheet[open] #pin');
      for (const [index, pin] of pins.entries())
        await app.page.type(index === 0 ? '#pin' : '#pin-again', pin);
      await app.page.keyboard.press('Enter');
    };
    await app.page.click('.home-settings');
    await person.pressInSheet('[data-setting="pin"]');
    await enter('12', '12');
    await app.page.waitForFunction(() =>
      document.querySelector('#pin-problem')?.textContent?.includes('4 to 12'),
    );
    await app.page.$$eval('.pin-field', (fields) =>
      fields.forEach((field) => ((field as HTMLInputElement).value = '')),
    );
    await enter('2468', '2468');
    await app.page.waitForSelector('[data-setting="remove-pin"]:not([hidden])');
    await person.pressInSheet('[data-setting="remove-pin"]');
    await enter('1357');
    await app.page.waitForFunction(() =>
      document.querySelector('#pin-problem')?.textContent?.includes('not the PIN'),
    );
    await enter('2468');
    await app.page.waitForSelector('[data-setting="remove-pin"][hidden]');
  });
});
