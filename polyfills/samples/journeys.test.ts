import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { writeCodeVideo } from '../testing/code-video.ts';
import { filesOfFolder, MemoryPackages, packageOf } from '../testing/folder-packages.ts';
import { openSuperApp, type OpenSuperApp } from '../testing/open-super-app.ts';
import { Person } from '../testing/person.ts';

const folderOf = (name: string) => fileURLToPath(new URL(`${name}/`, import.meta.url));
const BIKE = 'platform://miniapp/org.example.shared-bike';

/** Of the phone, where the gas finder's map is. */
const MAP = { x: 20, y: 50, width: 350, height: 200 };

async function until(is: () => Promise<boolean>): Promise<void> {
  while (!(await is())) await new Promise((resolve) => setTimeout(resolve, 100));
}

declare global {
  /** What the bike's lock was told. */
  var lockWrites: number[];
}

/** Puts a radio into the page on which the only device is a bike's lock. */
function bluetoothWithLock(): void {
  globalThis.lockWrites = [];
  const state = Object.assign(new EventTarget(), {
    uuid: '0000b1c1-0000-1000-8000-00805f9b34fb',
    properties: { write: true },
    writeValueWithResponse: async (value: Uint8Array) => void globalThis.lockWrites.push(value[0] ?? -1),
  });
  const service = {
    uuid: '0000b1c0-0000-1000-8000-00805f9b34fb',
    isPrimary: true,
    getCharacteristics: async () => [state],
  };
  const gatt = { connect: async () => gatt, disconnect: () => {}, getPrimaryServices: async () => [service] };
  const device = Object.assign(new EventTarget(), { id: 'lock', name: 'Bike 17', gatt });
  const bluetooth = { getAvailability: async () => true, requestDevice: async () => device };
  Object.defineProperty(Navigator.prototype, 'bluetooth', { get: () => bluetooth, configurable: true });
}

describe('the samples in the super app', () => {
  const packages = new MemoryPackages();
  let folder: string;
  let app: OpenSuperApp;
  let person: Person;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samples-'));
    const video = join(folder, 'code.y4m');
    await writeCodeVideo(video, `${BIKE}/pages/ride/ride?bike=1742`);
    for (const name of ['shared-bike', 'gas-finder'])
      packages.put(`org.example.${name}`, packageOf(await filesOfFolder(folderOf(name))));
    app = await openSuperApp(packages, undefined, [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${video}`,
    ]);
    person = new Person(app.page);
  });
  after(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    await app.page.goto(app.url);
    await app.page.waitForSelector('#launch-uri');
  });

  it('shared bike: the code on a bike, scanned on the home, leads to its ride', async () => {
    await app.page.click('.launch-scan');
    await person.sees('Bike 1742');
  });

  it('shared bike: scans in the MiniApp too, which asks for the camera first', async () => {
    await person.launch(BIKE);
    await person.sees('Take a bike');
    await person.tapInPage('#scan');
    await person.answers('granted');
    await person.sees('Bike 1742');
  });

  it('shared bike: whoever keeps the camera to themselves types the number', async () => {
    await person.launch(BIKE);
    await person.sees('Take a bike');
    await person.tapInPage('#number');
    await app.page.keyboard.type('the red one');
    await app.page.keyboard.press('Enter');
    await person.sees('has up to six digits.');
    await person.tapInPage('#number');
    await app.page.keyboard.press('End');
    for (let pressed = 0; pressed < 11; pressed++) await app.page.keyboard.press('Backspace');
    await app.page.keyboard.type('17');
    await app.page.keyboard.press('Enter');
    await person.sees('Bike 17');
  });

  it('shared bike: unlocks by Bluetooth, locks, pays by the host’s PIN, and keeps the receipt', async () => {
    await app.page.evaluateOnNewDocument(bluetoothWithLock);
    await app.page.reload();
    await app.page.waitForSelector('#launch-uri');
    await person.launch(`${BIKE}/pages/ride/ride?bike=17`);
    await person.sees('Bike 17');
    await person.tapInPage('#act');
    await person.answers('granted');
    await person.sees('Lock and pay');
    expect(await app.page.evaluate(() => globalThis.lockWrites)).to.deep.equal([1]);
    await person.tapInPage('#act');
    await person.answers('granted');
    await app.page.waitForSelector('.pin-sheet[open] #pin-again');
    await app.page.type('#pin', '2468');
    await app.page.type('#pin-again', '2468');
    await app.page.keyboard.press('Enter');
    await app.page.waitForSelector('.pin-sheet[open] #pin:only-of-type');
    await app.page.type('.pin-sheet[open] #pin', '2468');
    await app.page.keyboard.press('Enter');
    await person.sees('Paid');
    expect(await person.textOfPage()).to.match(/€1\.15\s+Bike 17, 1 minute\s+Receipt [0-9a-f-]{36}/);
    expect(await app.page.evaluate(() => globalThis.lockWrites)).to.deep.equal([1, 0]);
    await person.close();
    await person.launch(`${BIKE}/pages/start/start`);
    await person.sees('Your last ride was on bike 17, for €1.15.');
  });

  it('gas finder: sorts its list, paints its map, and remembers', async () => {
    await person.launch('platform://miniapp/org.example.gas-finder');
    await person.sees('North Ring');
    const first = () =>
      person.textOfPage().then((text) => /(Market Hall|Old Mill|North Ring)/.exec(text)?.[0]);
    expect(await first()).to.equal('Market Hall');
    const map = async () => Buffer.from(await app.page.screenshot({ clip: MAP }));
    const before = await map();
    await person.tapInPage('#by-price');
    await app.page.waitForFunction(() =>
      document
        .querySelector<HTMLIFrameElement>('.view[data-current]')
        ?.contentDocument?.querySelector('#by-price[aria-pressed="true"]'),
    );
    expect(await first()).to.equal('Old Mill');
    await until(async () => !(await map()).equals(before));
    await person.tapInPage('.station');
    await person.sees('Never tanked here yet.');
    await person.tapInPage('#tank');
    await person.sees('Last tanked here on');
  });
});
