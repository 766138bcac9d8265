import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { openDevicePage, playPeripheral, type DevicePage } from './testing/open-device-page.ts';
import type {} from './testing/wrapped-page.ts';

const ENTRY = fileURLToPath(new URL('testing/wrapped-page.ts', import.meta.url));

describe('standard calls of an ordinary page', () => {
  let opened: DevicePage;
  before(async () => {
    opened = await openDevicePage(ENTRY);
  });
  after(() => opened.close());

  /** Runs statements in the page, after its calls were wrapped anew; gives what they return. */
  const told = (declared: readonly string[], script: string): Promise<unknown> =>
    opened.page.evaluate(
      async (names, body) => {
        wrapped.install(names);
        const run = new Function(`return (async () => { ${body} })();`) as () => Promise<unknown>;
        return run();
      },
      declared,
      `const name = (promise) => promise.then(() => 'ok', (error) => error.name);
       const position = (options = { maximumAge: Infinity }) => new Promise((done) => navigator.geolocation.getCurrentPosition(({ coords }) => done(coords.latitude), (error) => done([error.code, error instanceof GeolocationPositionError]), options));
       const { asked } = wrapped; ${script}`,
    );
  const once = ['granted', 'denied', undefined] as const;

  it('geolocation: asks once, then the platform answers; a refusal is PERMISSION_DENIED', async () => {
    expect(await told(['LOCATION'], `return [await position(), await position(), asked];`)).to.deep.equal([
      52.5,
      52.5,
      ['geolocation'],
    ]);
    for (const answer of once.slice(1)) {
      const refused = `wrapped.answer = ${JSON.stringify(answer)}; return [await position(), asked.length];`;
      expect(await told(['LOCATION'], refused)).to.deep.equal([[1, true], 1]);
    }
    expect(await told([], `return [await position(), asked];`), 'not declared').to.deep.equal([
      [1, true],
      [],
    ]);
    expect(
      await told(
        ['LOCATION'],
        `try { navigator.geolocation.getCurrentPosition(); } catch (error) { return error.name; }`,
      ),
    ).to.equal('TypeError');
  });

  it('geolocation: a watch ends when the permission is revoked, and one that was cleared never begins', async () => {
    expect(
      await told(
        ['LOCATION'],
        `const seen = [];
         const revoked = new Promise((done) => navigator.geolocation.watchPosition(({ coords }) => { if (seen.push(coords.latitude) === 1) void wrapped.revoke(); }, ({ code }) => done(code), { maximumAge: Infinity }));
         navigator.geolocation.clearWatch(navigator.geolocation.watchPosition(() => seen.push('cleared')));
         return [await revoked, seen, asked];`,
      ),
    ).to.deep.equal([1, [52.5], ['geolocation']]);
  });

  it('camera and microphone: one sheet for both; tracks end when the permission is revoked', async () => {
    expect(
      await told(
        ['CAMERA', 'MICROPHONE'],
        `const stream = await navigator.mediaDevices.getUserMedia({ video: true, audio: true });
         const tracks = stream.getTracks();
         const ended = Promise.all(tracks.map((track) => new Promise((done) => track.addEventListener('ended', done))));
         await wrapped.revoke();
         await ended;
         return [asked, tracks.map(({ kind, readyState }) => kind + ' ' + readyState).sort()];`,
      ),
    ).to.deep.equal([['camera+microphone'], ['audio ended', 'video ended']]);
    expect(
      await told(
        ['CAMERA'],
        `return [await name(navigator.mediaDevices.getUserMedia({ audio: true })), asked];`,
      ),
    ).to.deep.equal(['NotAllowedError', []]);
    expect(
      await told(['CAMERA'], `return [await name(navigator.mediaDevices.getUserMedia({})), asked];`),
      'the platform’s own',
    ).to.deep.equal(['TypeError', []]);
    expect(
      await told(
        ['CAMERA'],
        `wrapped.answer = undefined; return name(navigator.mediaDevices.getUserMedia({ video: true }));`,
      ),
    ).to.equal('NotAllowedError');
  });

  it('Bluetooth: the platform’s list of devices follows the host’s question', async () => {
    const prompts = await playPeripheral(opened, 'Lock');
    const request = `navigator.bluetooth.requestDevice({ acceptAllDevices: true })`;
    const run = (declared: string[], answer: string | undefined) =>
      opened.session
        .send('Runtime.evaluate', {
          awaitPromise: true,
          returnByValue: true,
          userGesture: true,
          expression: `(async () => { wrapped.install(${JSON.stringify(declared)}); wrapped.answer = ${JSON.stringify(answer)}; return [await ${request}.then((device) => device.name, (error) => error.name), wrapped.asked]; })()`,
        })
        .then(({ result }) => result.value as unknown);
    expect(await run([], 'granted')).to.deep.equal(['NotAllowedError', []]);
    expect(await run(['BLUETOOTH'], 'denied')).to.deep.equal(['NotAllowedError', ['bluetooth']]);
    expect(prompts(), 'the platform asked').to.equal(0);
    expect(await run(['BLUETOOTH'], 'granted')).to.deep.equal(['Lock', ['bluetooth']]);
    expect(prompts()).to.equal(1);
  });

  it('NFC (a double of the radio): asks before scan and write, and ends both when revoked', async () => {
    expect(
      await told(
        ['NFC'],
        `wrapped.takeBack();
         const calls = [];
         window.NDEFReader = class extends EventTarget {
           async scan({ signal } = {}) { calls.push('scan'); signal.addEventListener('abort', () => calls.push('aborted')); }
           async write(message, options) { calls.push('write ' + message); }
         };
         wrapped.install(['NFC']);
         const reader = new NDEFReader();
         await reader.scan();
         await reader.write('x');
         const aborted = new Promise((done) => { const { push } = calls; calls.push = (call) => { push.call(calls, call); done(); }; });
         await wrapped.revoke();
         await aborted;
         wrapped.answer = 'denied';
         calls.push(await name(reader.scan()));
         wrapped.install([]);
         calls.push(await name(reader.write('y')));
         wrapped.takeBack();
         delete window.NDEFReader;
         return calls;`,
      ),
    ).to.deep.equal(['scan', 'write x', 'aborted', 'NotAllowedError', 'NotAllowedError']);
  });

  it('clipboard: unasked, until the person refuses it in the settings', async () => {
    await opened.page.bringToFront();
    expect(
      await told(
        [],
        `await navigator.clipboard.writeText('copied');
         const text = await navigator.clipboard.readText();
         await wrapped.refuse('clipboard-write');
         return [text, asked, ...(await Promise.all([navigator.clipboard.readText(), navigator.clipboard.writeText('x'), navigator.clipboard.read(), navigator.clipboard.write([])].map(name)))];`,
      ),
    ).to.deep.equal(['copied', [], ...Array<string>(4).fill('NotAllowedError')]);
  });

  it('notifications: what the platform allowed its origin counts after the host’s question only', async () => {
    expect(
      await told(
        ['PUSH'],
        `const before = Notification.permission;
         const failed = new Promise((done) => { new Notification('early').onerror = () => done('error'); });
         wrapped.answer = undefined;
         const putAway = await Notification.requestPermission();
         wrapped.answer = 'granted';
         const granted = await Notification.requestPermission();
         const shown = new Notification('now') instanceof EventTarget;
         await wrapped.refuse('push');
         while (Notification.permission !== 'denied') await new Promise((done) => setTimeout(done, 5));
         return [before, await failed, putAway, granted, shown, asked, await Notification.requestPermission()];`,
      ),
    ).to.deep.equal(['default', 'error', 'default', 'granted', true, ['push', 'push'], 'denied']);
    expect(await told([], `return [await Notification.requestPermission(), asked];`)).to.deep.equal([
      'denied',
      [],
    ]);
  });

  it('vibration: the call can’t wait, and is refused when the person refused it', async () => {
    expect(
      await told(
        [],
        `wrapped.takeBack();
         const { vibrate } = Navigator.prototype;
         const patterns = [];
         Navigator.prototype.vibrate = (pattern) => patterns.push(pattern) > 0;
         wrapped.install([]);
         const early = navigator.vibrate(1);
         while (patterns.length === 0) await new Promise((done) => setTimeout(done, 5));
         const later = navigator.vibrate(2);
         await wrapped.refuse('vibration');
         while (navigator.vibrate(3)) await new Promise((done) => setTimeout(done, 5));
         const count = patterns.filter((pattern) => pattern < 3).length;
         wrapped.takeBack();
         Navigator.prototype.vibrate = vibrate;
         return [early, later, count, asked];`,
      ),
    ).to.deep.equal([true, true, 2, []]);
  });

  it('battery: unasked, until the person refuses it', async () => {
    expect(
      await told(
        [],
        `const { level } = await navigator.getBattery(); await wrapped.refuse('battery'); return [typeof level, await name(navigator.getBattery())];`,
      ),
    ).to.deep.equal(['number', 'NotAllowedError']);
  });

  it('network information: tells nothing particular before it is allowed, and then that it changed', async () => {
    expect(
      await told(
        ['NETWORK_STATUS'],
        `const changed = new Promise((done) => navigator.connection.addEventListener('change', done));
         const { rtt } = navigator.connection;
         await changed;
         return [rtt, asked, navigator.connection.rtt !== undefined];`,
      ),
    ).to.deep.equal([50, ['network-information'], true]);
    expect(
      await told(
        [],
        `const { effectiveType, type } = navigator.connection; await new Promise((done) => setTimeout(done)); return [effectiveType, asked];`,
      ),
    ).to.deep.equal(['4g', []]);
  });

  it('sensors and events of motion: unasked, until the person refuses them', async () => {
    const { session } = opened;
    await session.send('Emulation.setSensorOverrideEnabled', {
      enabled: true,
      type: 'accelerometer',
      metadata: { available: true },
    });
    await session.send('Emulation.setSensorOverrideReadings', {
      type: 'accelerometer',
      reading: { xyz: { x: 1, y: 2, z: 3 } },
    });
    await session.send('DeviceOrientation.setDeviceOrientationOverride', { alpha: 10, beta: 20, gamma: 30 });
    expect(
      await told(
        [],
        `const sensor = new Accelerometer({ frequency: 60 });
         const reading = await new Promise((done) => { sensor.onreading = () => done([sensor.x, sensor.y]); sensor.start(); });
         const lost = new Promise((done) => { sensor.onerror = ({ error }) => done(error.name); });
         const turned = await new Promise((done) => addEventListener('deviceorientation', ({ beta }) => done(beta), { once: true }));
         await wrapped.refuse('accelerometer');
         const ended = await lost;
         let isHeard = false;
         addEventListener('deviceorientation', () => { isHeard = true; }, { once: true });
         window.dispatchEvent(new DeviceOrientationEvent('deviceorientation', { beta: 1 }));
         const again = new Accelerometer();
         const refused = await new Promise((done) => { again.onerror = ({ error }) => done(error.name); again.start(); });
         return [reading, ended, sensor.activated, turned, isHeard, refused, await name(DeviceMotionEvent.requestPermission()), asked];`,
      ),
    ).to.deep.equal([[1, 2], 'NotAllowedError', false, 20, false, 'NotAllowedError', 'NotAllowedError', []]);
  });

  it('payment: the host’s sheet with the amount, then the host’s own payment', async () => {
    const given = `[{ supportedMethods: 'https://pay.example' }], { total: { label: 'Total', amount: { currency: 'EUR', value: '3.50' } } }`;
    const pay = `
      wrapped.takeBack();
      const paid = [];
      wrapped.install(['PAYMENT'], { pay: async ({ details, app }) => { paid.push(app.identity + ' ' + details.total.amount.value); return { methodName: 'https://pay.example', details: { receipt: 7 } }; } });
      const request = new PaymentRequest(${given});`;
    expect(
      await told(
        [],
        `${pay}
         const can = await request.canMakePayment();
         const response = await request.show();
         await response.complete('success');
         return [can, response.details, response.requestId === request.id, await name(request.show()), paid, wrapped.asked];`,
      ),
    ).to.deep.equal([true, { receipt: 7 }, true, 'InvalidStateError', ['page 3.50'], ['payment']]);
    for (const answer of once.slice(1)) {
      expect(
        await told(
          [],
          `${pay} wrapped.answer = ${JSON.stringify(answer)}; return [await name(request.show()), paid];`,
        ),
      ).to.deep.equal(['AbortError', []]);
    }
    expect(await told([], `return [await name(new PaymentRequest(${given}).show()), asked];`)).to.deep.equal([
      'NotAllowedError',
      [],
    ]);
    expect(await told([], `try { new PaymentRequest([]); } catch (error) { return error.name; }`)).to.equal(
      'TypeError',
    );
  });

  it('sharing and contacts (doubles, which this platform lacks): before the platform’s own call', async () => {
    expect(
      await told(
        [],
        `wrapped.takeBack();
         const calls = [];
         Navigator.prototype.share = async ({ text }) => void calls.push(text);
         class ContactsManager { async select() { calls.push('select'); return [{ name: ['Ada'] }]; } }
         Object.defineProperty(navigator, 'contacts', { configurable: true, value: new ContactsManager() });
         wrapped.install(['CONTACTS']);
         await navigator.share({ text: 'shared' });
         const [{ name: [ada] }] = await navigator.contacts.select(['name']);
         await navigator.contacts.select(['name']);
         wrapped.answer = 'denied';
         const refused = await name(navigator.contacts.select(['name']));
         await wrapped.refuse('web-share');
         const unshared = await name(navigator.share({ text: 'not shared' }));
         const result = [calls, ada, refused, unshared, [...wrapped.asked]];
         wrapped.takeBack();
         delete Navigator.prototype.share;
         delete navigator.contacts;
         return result;`,
      ),
    ).to.deep.equal([
      ['shared', 'select', 'select'],
      'Ada',
      'NotAllowedError',
      'NotAllowedError',
      ['contacts', 'contacts', 'contacts'],
    ]);
  });

  it('invents nothing that the platform lacks, and gives back what it changed', async () => {
    const [absent, changed, same] = (await told(
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
      await told(
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
    await told(['LOCATION'], `wrapped.byHand = true; window.result = position();`);
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
