import { expect } from 'chai';
import { openDeviceApp, type OpenDeviceApp } from './testing/open-device-app.ts';

describe('standard calls in a MiniApp’s worker', () => {
  let opened: OpenDeviceApp;
  before(async function () {
    // The logic layer is bundled and made small.
    this.timeout(60_000);
    opened = await openDeviceApp();
  });
  after(() => opened.close());
  const position = `const position = () => new Promise((done) => navigator.geolocation.getCurrentPosition(({ coords }) => done(coords.latitude), ({ code, PERMISSION_DENIED }) => done([code, PERMISSION_DENIED]), { maximumAge: Infinity }));`;

  it('permissions: asked without use on one sheet, told when they change, given back', async () => {
    expect(
      await opened.run(
        ['LOCATION', 'CAMERA', 'CONTACTS'],
        `const { permissions } = navigator;
         const status = await permissions.query({ name: 'geolocation' });
         const before = status.state;
         const changed = new Promise((done) => { status.onchange = () => done(status.state); });
         const states = (await permissions.request([{ name: 'geolocation' }, { name: 'camera' }, { name: 'contacts' }])).map(({ state }) => state);
         const after = await changed;
         const given = (await permissions.revoke({ name: 'geolocation' })).state;
         return [before, states, after, given, status instanceof EventTarget, await name(permissions.query({ name: 'telepathy' }))];`,
      ),
    ).to.deep.equal([
      ['prompt', ['granted', 'granted', 'prompt'], 'granted', 'prompt', true, 'TypeError'],
      ['geolocation+camera'],
    ]);
  });

  it('in the background: no use begins, and what happens waits until it is on screen again', async () => {
    await opened.launch(
      ['NETWORK_STATUS'],
      `let seen = 0, rounds = 0;
       navigator.connection.addEventListener('change', () => seen++);
       void navigator.connection.rtt;
       for (;;) {
         const camera = await name(navigator.mediaDevices.getUserMedia({ video: true }));
         say({ seen, camera, rounds: ++rounds });
         await new Promise((done) => setTimeout(done, 20));
       }`,
    );
    const until = (seen: number, after = 0) =>
      opened.page.waitForFunction(
        (wanted, from) => {
          const told = deviceApp.told as { seen: number; rounds: number } | undefined;
          return told && told.seen === wanted && told.rounds > from && told.rounds;
        },
        { polling: 20, timeout: 15_000 },
        seen,
        after,
      );
    const rounds = Number(await (await until(1)).jsonValue());
    await opened.page.evaluate(() => {
      deviceApp.isShown = false;
      (navigator as unknown as { connection: EventTarget }).connection.dispatchEvent(new Event('change'));
    });
    await until(1, rounds + 5);
    await opened.page.evaluate(() => void (deviceApp.isShown = true));
    await until(2);
    await opened.page.evaluate(() => void (deviceApp.isShown = false));
    expect(
      await opened.run(['CAMERA'], `return name(navigator.mediaDevices.getUserMedia({ video: true }));`),
    ).to.deep.equal(['NotAllowedError', []]);
    await opened.page.evaluate(() => void (deviceApp.isShown = true));
  });

  it('takes the person’s own answer on the sheet, and no script’s', async () => {
    const { page } = opened;
    await page.evaluate(() => void (deviceApp.byHand = true));
    await opened.launch(['LOCATION'], `${position} return position();`);
    await page.waitForFunction(
      () => document.querySelector('.permission-sheet')?.shadowRoot?.querySelector('[aria-disabled="false"]'),
      { polling: 20 },
    );
    const place = await page.evaluate(() => {
      const sheet = document.querySelector('.permission-sheet')?.shadowRoot;
      const button = sheet?.querySelector<HTMLElement>('[data-answer="granted"]');
      button?.click();
      const { x = 0, y = 0 } = button?.getBoundingClientRect() ?? {};
      return { x: x + 5, y: y + 5, told: deviceApp.told };
    });
    expect(place.told).to.equal(undefined);
    await page.mouse.click(place.x, place.y);
    expect(await opened.told()).to.deep.equal([52.5, ['geolocation']]);
    await page.evaluate(() => void (deviceApp.byHand = false));
  });

  it('are there only where the host’s page has them', async () => {
    expect(
      await opened.run(
        [],
        `return ['geolocation' in navigator, 'clipboard' in navigator, 'share' in navigator, 'contacts' in navigator, 'NDEFReader' in globalThis, 'PaymentRequest' in globalThis];`,
      ),
    ).to.deep.equal([[true, true, false, false, false, false], []]);
  });
});
