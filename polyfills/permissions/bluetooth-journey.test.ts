import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { allowByHand } from './testing/by-hand.ts';
import type {} from './testing/device-app.ts';
import { EmulatedLock } from './testing/emulated-lock.ts';
import { openDevicePage, type DevicePage } from './testing/open-device-page.ts';
import type {} from './testing/wrapped-page.ts';

/** What a script does with the lock, in a worker as in a page; `say` tells how far it came. */
const JOURNEY = `
  const device = await navigator.bluetooth.requestDevice({ filters: [{ services: ['${EmulatedLock.SERVICE}'] }] });
  const service = await (await device.gatt.connect()).getPrimaryService('${EmulatedLock.SERVICE}');
  const state = await service.getCharacteristic('${EmulatedLock.STATE}');
  const command = await service.getCharacteristic('${EmulatedLock.COMMAND}');
  const { read, write, notify } = state.properties;
  const before = (await state.readValue()).getUint8(0);
  await command.writeValueWithResponse(Uint8Array.of(1, 2));
  await command.writeValueWithoutResponse(Uint8Array.of(3));
  await state.startNotifications();
  const changed = new Promise((done) => state.addEventListener('characteristicvaluechanged', () => done(state.value.getUint8(0)), { once: true }));
  say({ heard: 'subscribed' });
  const after = await changed;
  await state.stopNotifications();
  const lost = new Promise((done) => device.addEventListener('gattserverdisconnected', () => done(device.gatt.connected)));
  say({ heard: 'told' });
  const isConnected = await lost;
  const gone = await name(state.readValue());
  const again = (await device.gatt.connect()).connected;
  return [device.name, [read, write, notify], before, after, isConnected, gone, again];`;
const CAME = [
  ...['Lock', [true, false, true], 0, 7, false],
  // What of the platform's is gone, and comes again.
  ...['NetworkError', true],
];
/** Chromium's emulation delivers no values of its own accord, but a read by the host's page is told as a change, too. */
const LOG = ['connection', 'discovery', 'read', 'write 1,2', 'write 3', 'subscribe-to-notifications', 'read'];

describe('a lock by Bluetooth (played by Chromium), through the sheet', () => {
  for (const realm of ['device-app', 'wrapped-page'] as const) {
    it(realm === 'device-app' ? 'from a MiniApp’s worker' : 'from an ordinary page', async function () {
      this.timeout(60_000);
      const entry = fileURLToPath(new URL(`testing/${realm}.ts`, import.meta.url));
      const opened = await openDevicePage(entry);
      try {
        const lock = await EmulatedLock.play(opened);
        const { page } = opened;
        await keepSubscribed(opened);
        await begin(opened, realm);
        await allowByHand(page);
        await heard(opened, realm, 'subscribed');
        lock.state = 7;
        await page.evaluate('subscribed.readValue().then(() => undefined)');
        await heard(opened, realm, 'told');
        expect(lock.log.slice(0, LOG.length)).to.deep.equal(LOG);
        await lock.leave();
        expect(await result(opened, realm)).to.deep.equal(CAME);
        expect(lock.prompts(), 'the platform asked').to.equal(1);
        expect(await asked(opened, realm)).to.deep.equal(['bluetooth']);

        await page.evaluate((kind) => (kind === 'device-app' ? deviceApp : wrapped).revoke(), realm);
        await page.waitForFunction('!subscribed.service.device.gatt.connected', { polling: 20 });
      } finally {
        await opened.close();
      }
    });
  }
});

type RealmName = 'device-app' | 'wrapped-page';

/** Keeps what the platform itself was told to subscribe to. */
async function keepSubscribed({ page }: DevicePage): Promise<void> {
  await page.evaluate(`
    const { startNotifications } = BluetoothRemoteGATTCharacteristic.prototype;
    BluetoothRemoteGATTCharacteristic.prototype.startNotifications = function () {
      window.subscribed = this;
      return startNotifications.call(this);
    };`);
}

async function begin({ page, session }: DevicePage, realm: RealmName): Promise<void> {
  if (realm === 'device-app') {
    await page.evaluate(async (script) => {
      deviceApp.byHand = true;
      await deviceApp.launch(['BLUETOOTH'], script);
    }, JOURNEY);
    return;
  }
  await session.send('Runtime.evaluate', {
    expression: `wrapped.install(['BLUETOOTH']);
      wrapped.byHand = true;
      const name = (promise) => promise.then(() => 'ok', (error) => error.name);
      const say = ({ heard }) => { window.heard = heard; };
      (async () => { ${JOURNEY} })().then((value) => { window.told = { value }; }, (error) => { window.told = { error: String(error) }; });`,
  });
}

async function heard({ page }: DevicePage, realm: RealmName, what: string): Promise<void> {
  const now = realm === 'device-app' ? 'deviceApp.told?.heard' : 'window.heard';
  const error = realm === 'device-app' ? 'deviceApp.told?.error' : 'window.told?.error';
  const found = await page.waitForFunction(`${error} ?? (${now} === '${what}' && 'heard')`, {
    polling: 20,
    timeout: 30_000,
  });
  expect(await found.jsonValue()).to.equal('heard');
}

async function result({ page }: DevicePage, realm: RealmName): Promise<unknown> {
  const told = realm === 'device-app' ? 'deviceApp.told' : 'window.told';
  const found = await page.waitForFunction(`${told}?.error ?? ${told}?.value`, {
    polling: 20,
    timeout: 30_000,
  });
  return found.jsonValue();
}

function asked({ page }: DevicePage, realm: RealmName): Promise<string[]> {
  return page.evaluate((kind) => [...(kind === 'device-app' ? deviceApp : wrapped).asked], realm);
}
