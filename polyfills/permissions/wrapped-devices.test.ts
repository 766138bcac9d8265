import { expect } from 'chai';
import { EmulatedLock } from './testing/emulated-lock.ts';
import { openWrappedPage, type OpenWrappedPage } from './testing/open-wrapped-page.ts';

describe('devices in an ordinary page', () => {
  let opened: OpenWrappedPage;
  before(async () => {
    opened = await openWrappedPage();
  });
  after(() => opened.close());
  const once = ['granted', 'denied', undefined] as const;

  it('geolocation: asks once, then the platform answers; a refusal is PERMISSION_DENIED', async () => {
    expect(
      await opened.told(['LOCATION'], `return [await position(), await position(), asked];`),
    ).to.deep.equal([52.5, 52.5, ['geolocation']]);
    for (const answer of once.slice(1)) {
      const refused = `wrapped.answer = ${JSON.stringify(answer)}; return [await position(), asked.length];`;
      expect(await opened.told(['LOCATION'], refused)).to.deep.equal([[1, true], 1]);
    }
    expect(await opened.told([], `return [await position(), asked];`), 'not declared').to.deep.equal([
      [1, true],
      [],
    ]);
    expect(
      await opened.told(
        ['LOCATION'],
        `try { navigator.geolocation.getCurrentPosition(); } catch (error) { return error.name; }`,
      ),
    ).to.equal('TypeError');
  });

  it('geolocation: a watch ends when the permission is revoked, and one that was cleared never begins', async () => {
    expect(
      await opened.told(
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
      await opened.told(
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
      await opened.told(
        ['CAMERA'],
        `return [await name(navigator.mediaDevices.getUserMedia({ audio: true })), asked];`,
      ),
    ).to.deep.equal(['NotAllowedError', []]);
    expect(
      await opened.told(['CAMERA'], `return [await name(navigator.mediaDevices.getUserMedia({})), asked];`),
      'the platform’s own',
    ).to.deep.equal(['TypeError', []]);
    expect(
      await opened.told(
        ['CAMERA'],
        `wrapped.answer = undefined; return name(navigator.mediaDevices.getUserMedia({ video: true }));`,
      ),
    ).to.equal('NotAllowedError');
  });

  it('Bluetooth: the platform’s list of devices follows the host’s question', async () => {
    const { prompts } = await EmulatedLock.play(opened);
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
    expect(await run(['BLUETOOTH'], 'denied')).to.deep.equal(['NotFoundError', ['bluetooth']]);
    expect(prompts(), 'the platform asked').to.equal(0);
    expect(await run(['BLUETOOTH'], 'granted')).to.deep.equal(['Lock', ['bluetooth']]);
    expect(prompts()).to.equal(1);
  });

  it('NFC (a double of the radio): asks before scan and write, and ends both when revoked', async () => {
    expect(
      await opened.told(
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
      await opened.told(
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
});
