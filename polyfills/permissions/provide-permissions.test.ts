import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { openDevicePage, playPeripheral, type DevicePage } from './testing/open-device-page.ts';
import type {} from './testing/device-app.ts';

const ENTRY = fileURLToPath(new URL('testing/device-app.ts', import.meta.url));

describe('standard calls in a MiniApp’s worker', () => {
  let opened: DevicePage;
  before(async function () {
    // The logic layer is bundled and made small.
    this.timeout(60_000);
    opened = await openDevicePage(ENTRY);
  });
  after(() => opened.close());

  /** Launches a MiniApp with the script. */
  const launch = (
    declared: readonly string[],
    script: string,
    answer: 'granted' | 'denied' | null = 'granted',
  ) =>
    opened.page.evaluate(
      async (names, body, given) => {
        await deviceApp.launch(names, body);
        deviceApp.answer = given ?? undefined;
      },
      declared,
      script,
      answer,
    );
  /** What the script told, and what was asked. */
  const told = async (): Promise<[unknown, string[]]> => {
    const found = await opened.page.waitForFunction(() => deviceApp.told, { polling: 20, timeout: 15_000 });
    const { value, error } = (await found.jsonValue()) ?? {};
    return [error ?? value, await opened.page.evaluate(() => deviceApp.asked)];
  };
  const run = async (...asked: Parameters<typeof launch>): Promise<[unknown, string[]]> => {
    await launch(...asked);
    return told();
  };
  /** Presses what the selector finds in the page of the MiniApp, as a person does. */
  const press = async (selector: string): Promise<void> => {
    const frame = await opened.page.waitForSelector('iframe.view[data-current]');
    const found = await (await frame?.contentFrame())?.waitForSelector(selector);
    await found?.click();
  };
  const position = `const position = () => new Promise((done) => navigator.geolocation.getCurrentPosition(({ coords }) => done(coords.latitude), ({ code, PERMISSION_DENIED }) => done([code, PERMISSION_DENIED]), { maximumAge: Infinity }));`;

  it('geolocation: asks once; a refusal is PERMISSION_DENIED, and what is not declared is not asked', async () => {
    expect(await run(['LOCATION'], `${position} return [await position(), await position()];`)).to.deep.equal(
      [[52.5, 52.5], ['geolocation']],
    );
    for (const answer of ['denied', null] as const) {
      expect(await run(['LOCATION'], `${position} return position();`, answer)).to.deep.equal([
        [1, 1],
        ['geolocation'],
      ]);
    }
    expect(await run([], `${position} return position();`)).to.deep.equal([[1, 1], []]);
  });

  it('geolocation: a watch is a stream, which ends when the permission is revoked', async () => {
    expect(
      await run(
        ['LOCATION'],
        `const seen = [];
         const ended = new Promise((done) => navigator.geolocation.watchPosition(({ coords }) => { if (seen.push(coords.latitude) === 1) void navigator.permissions.revoke({ name: 'geolocation' }); }, ({ code }) => done(code), { maximumAge: Infinity }));
         navigator.geolocation.clearWatch(navigator.geolocation.watchPosition(() => seen.push('cleared')));
         return [await ended, seen];`,
      ),
    ).to.deep.equal([[1, [52.5]], ['geolocation']]);
  });

  it('clipboard, vibration, battery', async () => {
    await opened.page.bringToFront();
    await launch(
      [],
      `await navigator.clipboard.writeText('copied'); return [await navigator.clipboard.readText(), navigator.vibrate(1)];`,
    );
    expect(await told()).to.deep.equal([['copied', true], []]);
    await launch(
      [],
      `while ((await navigator.permissions.query({ name: 'clipboard-write' })).state !== 'denied'); return [await name(navigator.clipboard.writeText('x')), await name(navigator.clipboard.readText())];`,
    );
    await opened.page.evaluate(() => deviceApp.refuse('clipboard-write'));
    expect(await told()).to.deep.equal([['NotAllowedError', 'NotAllowedError'], []]);
  });

  it('permissions: asked without use on one sheet, told when they change, given back', async () => {
    expect(
      await run(
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

  it('camera: a stream that stays in the host’s page, pictures that cross, and its end when it is revoked', async () => {
    expect(
      await run(
        ['CAMERA', 'MICROPHONE'],
        `const stream = await navigator.mediaDevices.getUserMedia({ video: true, audio: true });
         const [track] = stream.getVideoTracks();
         const photo = await new ImageCapture(track).takePhoto();
         const { width } = await new ImageCapture(track).grabFrame();
         const devices = await navigator.mediaDevices.enumerateDevices();
         const ended = new Promise((done) => { track.onended = () => done(track.readyState); });
         await navigator.permissions.revoke({ name: 'camera' });
         const end = await ended;
         stream.getAudioTracks()[0].stop();
         return [photo.type, photo.size > 100, width > 0, end, stream.active, devices.some(({ label }) => label !== '')];`,
      ),
    ).to.deep.equal([['image/jpeg', true, true, 'ended', false, true], ['camera+microphone']]);
    expect(
      await run(
        [],
        `const [device] = await navigator.mediaDevices.enumerateDevices(); return [device.label, await name(navigator.mediaDevices.getUserMedia({ video: true }))];`,
      ),
    ).to.deep.equal([['', 'NotAllowedError'], []]);
  });

  it('Bluetooth: a proxy of the calls to a device', async () => {
    const prompts = await playPeripheral(opened, 'Lock');
    const script = `
      await new Promise((done) => document.getElementById('press').addEventListener('click', done));
      const request = () => navigator.bluetooth.requestDevice({ acceptAllDevices: true });`;
    const pressed = async (...asked: Parameters<typeof launch>) => {
      await launch(...asked);
      await press('#press');
      return told();
    };
    expect(await pressed(['BLUETOOTH'], `${script} return name(request());`, 'denied')).to.deep.equal([
      'NotAllowedError',
      ['bluetooth'],
    ]);
    expect(await pressed([], `${script} return name(request());`)).to.deep.equal(['NotAllowedError', []]);
    expect(prompts(), 'the platform asked').to.equal(0);
    expect(
      await pressed(
        ['BLUETOOTH'],
        `${script}
         const device = await request();
         const failed = await device.gatt.getPrimaryServices().catch((error) => error.name);
         await navigator.permissions.revoke({ name: 'bluetooth' });
         let after = 'ok';
         while (after === 'ok' || after === 'NetworkError') after = await name(device.gatt.getPrimaryServices());
         return [device.name, device instanceof EventTarget, device.gatt.connected, failed, after, await navigator.bluetooth.getAvailability()];`,
      ),
    ).to.deep.equal([['Lock', true, false, 'NetworkError', 'InvalidStateError', true], ['bluetooth']]);
  });

  it('NFC (a double of the radio): readings as a stream, messages with bytes', async () => {
    await opened.page.evaluate(() => {
      const written: unknown[] = [];
      class Radio extends EventTarget {
        async scan({ signal }: { signal: AbortSignal }): Promise<void> {
          signal.addEventListener('abort', () => written.push('aborted'));
          const message = {
            records: [{ recordType: 'text', data: new DataView(new Uint8Array([104, 105]).buffer) }],
          };
          setTimeout(() =>
            this.dispatchEvent(Object.assign(new Event('reading'), { serialNumber: '04:aa', message })),
          );
        }
        async write(message: { records: { data: Uint8Array }[] }): Promise<void> {
          written.push([...(message.records[0]?.data ?? [])]);
        }
      }
      Object.assign(window, { NDEFReader: Radio, written });
    });
    expect(
      await run(
        ['NFC'],
        `const reader = new NDEFReader();
         const read = new Promise((done) => { reader.onreading = done; });
         await reader.scan();
         const { serialNumber, message: { records: [{ recordType, data }] } } = await read;
         await reader.write({ records: [{ recordType: 'mime', data: new Uint8Array([1, 2]) }] });
         await navigator.permissions.revoke({ name: 'nfc' });
         return [serialNumber, recordType, new TextDecoder().decode(data), await name(new NDEFReader().scan())];`,
      ),
    ).to.deep.equal([
      ['04:aa', 'text', 'hi', 'ok'],
      ['nfc', 'nfc'],
    ]);
    expect(await run(['NFC'], `return name(new NDEFReader().write('x'));`, 'denied')).to.deep.equal([
      'NotAllowedError',
      ['nfc'],
    ]);
    expect(await opened.page.evaluate('written')).to.deep.equal([[1, 2], 'aborted', 'aborted']);
    await opened.page.evaluate(() => Reflect.deleteProperty(window, 'NDEFReader'));
  });

  it('sharing and contacts (doubles, which this platform lacks)', async () => {
    await opened.page.evaluate(() => {
      Object.defineProperty(navigator, 'share', {
        configurable: true,
        value: async ({ text }: ShareData) => void Object.assign(window, { shared: text }),
      });
      Object.defineProperty(navigator, 'contacts', {
        configurable: true,
        value: {
          getProperties: async () => ['name'],
          select: async () => [{ name: ['Ada'], icon: [new Blob()] }],
        },
      });
    });
    expect(
      await run(
        ['CONTACTS'],
        `await navigator.share({ text: 'shared' }); return [await navigator.contacts.getProperties(), await navigator.contacts.select(['name']), await name(navigator.share({}))];`,
      ),
    ).to.deep.equal([[['name'], [{ name: ['Ada'] }], 'TypeError'], ['contacts']]);
    expect(await run(['CONTACTS'], `return name(navigator.contacts.select(['name']));`, null)).to.deep.equal([
      'NotAllowedError',
      ['contacts'],
    ]);
    expect(await opened.page.evaluate('shared')).to.equal('shared');
    await opened.page.evaluate(() =>
      ['share', 'contacts'].map((member) => Reflect.deleteProperty(navigator, member)),
    );
  });

  it('payment: answered by the host, once, after its sheet', async () => {
    const request = `const request = new PaymentRequest([{ supportedMethods: 'https://pay.example' }], { total: { label: 'Total', amount: { currency: 'EUR', value: '3.50' } } });`;
    await opened.page.evaluate(() => {
      deviceApp.options = {
        pay: async ({ app, details }) => ({
          methodName: 'https://pay.example',
          details: { receipt: app.name, details },
        }),
      };
    });
    expect(
      await run(
        ['PAYMENT'],
        `${request}
         const response = await request.show();
         await response.complete('success');
         const { receipt, details } = response.details;
         let wrong = '';
         try { new PaymentRequest([{ supportedMethods: 'x' }], { total: { label: 'T', amount: { currency: 'EUR', value: 'much' } } }); } catch ({ name }) { wrong = name; }
         return [receipt, details.total.amount.value, response.requestId === request.id, await name(request.show()), wrong];`,
      ),
    ).to.deep.equal([['Devices', '3.50', true, 'InvalidStateError', 'TypeError'], ['payment']]);
    for (const answer of ['denied', null] as const) {
      expect(await run(['PAYMENT'], `${request} return name(request.show());`, answer)).to.deep.equal([
        'AbortError',
        ['payment'],
      ]);
    }
    expect(await run([], `${request} return name(request.show());`)).to.deep.equal(['NotAllowedError', []]);
    await opened.page.evaluate(() => void (deviceApp.options = {}));
  });

  it('notifications: only after the person said so, under the MiniApp’s name', async () => {
    await opened.page.evaluate(() => {
      const titles: string[] = [];
      const Native = Notification;
      Object.assign(window, {
        titles,
        Native,
        Notification: class extends Native {
          constructor(title: string, options?: NotificationOptions) {
            super(title, options);
            titles.push(title);
          }
        },
      });
    });
    expect(
      await run(
        ['PUSH'],
        `const early = new Notification('early');
         const failed = await new Promise((done) => { early.onerror = () => done('error'); });
         const before = Notification.permission;
         const granted = await Notification.requestPermission();
         const shown = new Notification('now', { body: 'x' });
         await new Promise((done) => { shown.onshow = done; shown.onerror = done; });
         shown.close();
         return [failed, before, granted, Notification.permission];`,
      ),
    ).to.deep.equal([['error', 'default', 'granted', 'granted'], ['push']]);
    expect(await run([], `return Notification.requestPermission();`)).to.deep.equal(['denied', []]);
    expect(await opened.page.evaluate('titles')).to.deep.equal(['Devices: now']);
    await opened.page.evaluate('window.Notification = Native');
  });

  it('battery, network information, sensors', async () => {
    const { session } = opened;
    // Sensors rest while no document of the page has the focus, which went with the view of the MiniApp before.
    await opened.page.evaluate(() => window.focus());
    await session.send('Emulation.setSensorOverrideEnabled', {
      enabled: true,
      type: 'accelerometer',
      metadata: { available: true },
    });
    await session.send('Emulation.setSensorOverrideReadings', {
      type: 'accelerometer',
      reading: { xyz: { x: 1, y: 2, z: 3 } },
    });
    expect(
      await run(
        ['NETWORK_STATUS'],
        `const { level, chargingTime } = await navigator.getBattery();
         const changed = new Promise((done) => navigator.connection.addEventListener('change', done));
         const { rtt } = navigator.connection;
         await changed;
         const sensor = new Accelerometer({ frequency: 60 });
         const reading = await new Promise((done) => { sensor.onreading = () => done([sensor.x, sensor.y, sensor.activated]); sensor.start(); });
         sensor.stop();
         return [typeof level, typeof chargingTime, rtt, reading, sensor.x, navigator.connection.downlink >= 0];`,
      ),
    ).to.deep.equal([['number', 'number', 50, [1, 2, true], null, true], ['network-information']]);
    await launch(
      [],
      `while ((await navigator.permissions.query({ name: 'accelerometer' })).state !== 'denied');
       const sensor = new Accelerometer();
       return new Promise((done) => { sensor.onerror = ({ error }) => done(error.name); sensor.start(); });`,
    );
    await opened.page.evaluate(() => deviceApp.refuse('accelerometer'));
    expect(await told()).to.deep.equal(['NotAllowedError', []]);
  });

  it('in the background: no use begins, and what happens waits until it is on screen again', async () => {
    await launch(
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
      await run(['CAMERA'], `return name(navigator.mediaDevices.getUserMedia({ video: true }));`),
    ).to.deep.equal(['NotAllowedError', []]);
    await opened.page.evaluate(() => void (deviceApp.isShown = true));
  });

  it('takes the person’s own answer on the sheet, and no script’s', async () => {
    const { page } = opened;
    await page.evaluate(() => void (deviceApp.byHand = true));
    await launch(['LOCATION'], `${position} return position();`);
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
    expect(await told()).to.deep.equal([52.5, ['geolocation']]);
    await page.evaluate(() => void (deviceApp.byHand = false));
  });

  it('are there only where the host’s page has them', async () => {
    expect(
      await run(
        [],
        `return ['geolocation' in navigator, 'clipboard' in navigator, 'share' in navigator, 'contacts' in navigator, 'NDEFReader' in globalThis, 'PaymentRequest' in globalThis];`,
      ),
    ).to.deep.equal([[true, true, false, false, false, false], []]);
  });
});
