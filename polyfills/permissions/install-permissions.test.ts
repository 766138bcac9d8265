import { expect } from 'chai';
import { openWrappedPage, type OpenWrappedPage } from './testing/open-wrapped-page.ts';

describe('standard calls of an ordinary page', () => {
  let opened: OpenWrappedPage;
  before(async () => {
    opened = await openWrappedPage();
  });
  after(() => opened.close());

  it('invents nothing that the platform lacks, and gives back what it changed', async () => {
    const [absent, changed, same] = (await opened.told(
      ['CONTACTS', 'NFC'],
      `const look = () => ['getCurrentPosition', 'watchPosition', 'clearWatch'].map((name) => Geolocation.prototype[name])
         .concat(navigator.mediaDevices.getUserMedia, navigator.clipboard.readText, Notification, PaymentRequest, navigator.permissions.query, navigator.permissions.request, window.addEventListener, Sensor.prototype.start, navigator.vibrate);
       const during = look();
       wrapped.takeBack();
       const after = look();
       wrapped.install([]);
       const again = look();
       return ['share' in navigator || 'contacts' in navigator || 'NDEFReader' in window, during.every((value, index) => value !== after[index]), again.every((value, index) => value !== after[index])];`,
    )) as unknown[];
    expect([absent, changed, same]).to.deep.equal([false, true, true]);
  });

  it('navigator.permissions: the stricter of host and platform, asked without use, given back', async () => {
    expect(
      await opened.told(
        ['LOCATION', 'CAMERA', 'CONTACTS'],
        `const { permissions } = navigator;
         const status = await permissions.query({ name: 'geolocation' });
         const before = status.state;
         const changed = new Promise((done) => { status.onchange = () => done(status.state); });
         const states = (await permissions.request([{ name: 'geolocation' }, { name: 'camera' }, { name: 'contacts' }])).map(({ state }) => state);
         const after = await changed;
         const given = (await permissions.revoke({ name: 'geolocation' })).state;
         await wrapped.refuse('camera');
         const kept = (await permissions.revoke({ name: 'camera' })).state;
         return [before, after, states, given, kept, asked, await name(permissions.query({ name: 'telepathy' })), await name(permissions.request({ name: 'telepathy' })), (await permissions.query({ name: 'nfc' }).catch(({ name }) => ({ state: name }))).state];`,
      ),
    ).to.deep.equal([
      'prompt',
      'granted',
      ['granted', 'granted', 'prompt'],
      'prompt',
      'denied',
      ['geolocation+camera'],
      'TypeError',
      'TypeError',
      'TypeError',
    ]);
  });

  it('takes the person’s own answer on the sheet, and no script’s', async () => {
    const { page } = opened;
    await opened.told(['LOCATION'], `wrapped.byHand = true; window.result = position();`);
    await page.waitForFunction(
      () => document.querySelector('.permission-sheet')?.shadowRoot?.querySelector('[aria-disabled="false"]'),
      { polling: 20 },
    );
    const place = await page.evaluate(() => {
      const button = document
        .querySelector('.permission-sheet')
        ?.shadowRoot?.querySelector<HTMLElement>('[data-answer="granted"]');
      button?.click();
      const { x = 0, y = 0 } = button?.getBoundingClientRect() ?? {};
      return { x: x + 5, y: y + 5, isOpen: document.querySelector('.permission-sheet') !== null };
    });
    expect(place.isOpen).to.equal(true);
    await page.mouse.click(place.x, place.y);
    expect(await page.evaluate('window.result')).to.equal(52.5);
    await page.evaluate(() => (wrapped.byHand = false));
  });
});
