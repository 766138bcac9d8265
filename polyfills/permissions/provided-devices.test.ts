import { expect } from 'chai';
import { EmulatedLock } from './testing/emulated-lock.ts';
import { openDeviceApp, type OpenDeviceApp } from './testing/open-device-app.ts';

describe('devices in a MiniApp’s worker', () => {
  let opened: OpenDeviceApp;
  before(async function () {
    // The logic layer is bundled and made small.
    this.timeout(60_000);
    opened = await openDeviceApp();
  });
  after(() => opened.close());
  const position = `const position = () => new Promise((done) => navigator.geolocation.getCurrentPosition(({ coords }) => done(coords.latitude), ({ code, PERMISSION_DENIED }) => done([code, PERMISSION_DENIED]), { maximumAge: Infinity }));`;

  it('geolocation: asks once; a refusal is PERMISSION_DENIED, and what is not declared is not asked', async () => {
    expect(
      await opened.run(['LOCATION'], `${position} return [await position(), await position()];`),
    ).to.deep.equal([[52.5, 52.5], ['geolocation']]);
    for (const answer of ['denied', null] as const) {
      expect(await opened.run(['LOCATION'], `${position} return position();`, answer)).to.deep.equal([
        [1, 1],
        ['geolocation'],
      ]);
    }
    expect(await opened.run([], `${position} return position();`)).to.deep.equal([[1, 1], []]);
  });

  it('geolocation: a watch is a stream, which ends when the permission is revoked', async () => {
    expect(
      await opened.run(
        ['LOCATION'],
        `const seen = [];
         const ended = new Promise((done) => navigator.geolocation.watchPosition(({ coords }) => { if (seen.push(coords.latitude) === 1) void navigator.permissions.revoke({ name: 'geolocation' }); }, ({ code }) => done(code), { maximumAge: Infinity }));
         navigator.geolocation.clearWatch(navigator.geolocation.watchPosition(() => seen.push('cleared')));
         return [await ended, seen];`,
      ),
    ).to.deep.equal([[1, [52.5]], ['geolocation']]);
  });

  it('camera: a stream that stays in the host’s page, pictures that cross, and its end when it is revoked', async () => {
    expect(
      await opened.run(
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
      await opened.run(
        [],
        `const [device] = await navigator.mediaDevices.enumerateDevices(); return [device.label, await name(navigator.mediaDevices.getUserMedia({ video: true }))];`,
      ),
    ).to.deep.equal([['', 'NotAllowedError'], []]);
  });

  it('Bluetooth: a proxy of the calls to a device', async () => {
    const { prompts } = await EmulatedLock.play(opened);
    const script = `
      await new Promise((done) => document.getElementById('press').addEventListener('click', done));
      const request = () => navigator.bluetooth.requestDevice({ acceptAllDevices: true });`;
    const pressed = async (...asked: Parameters<typeof opened.launch>) => {
      await opened.launch(...asked);
      await opened.press('#press');
      return opened.told();
    };
    expect(await pressed(['BLUETOOTH'], `${script} return name(request());`, 'denied')).to.deep.equal([
      'NotFoundError',
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
      await opened.run(
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
    expect(await opened.run(['NFC'], `return name(new NDEFReader().write('x'));`, 'denied')).to.deep.equal([
      'NotAllowedError',
      ['nfc'],
    ]);
    expect(await opened.page.evaluate('written')).to.deep.equal([[1, 2], 'aborted', 'aborted']);
    await opened.page.evaluate(() => Reflect.deleteProperty(window, 'NDEFReader'));
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
      await opened.run(
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
    await opened.launch(
      [],
      `while ((await navigator.permissions.query({ name: 'accelerometer' })).state !== 'denied')
         await new Promise((later) => setTimeout(later, 50));
       const sensor = new Accelerometer();
       return new Promise((done) => { sensor.onerror = ({ error }) => done(error.name); sensor.start(); });`,
    );
    await opened.page.evaluate(() => deviceApp.refuse('accelerometer'));
    expect(await opened.told()).to.deep.equal(['NotAllowedError', []]);
  });
});
