import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { writeCodeVideo } from '../../testing/code-video.ts';
import { MemoryPackages } from '../../testing/folder-packages.ts';
import { openSuperApp, type OpenSuperApp } from '../../testing/open-super-app.ts';
import { Person } from '../../testing/person.ts';
import { smallApp } from '../../testing/small-app.ts';

const ASKING = {
  'pages/index/index.html': '<button>Scan</button><p id="text"></p>',
  'pages/index/index.js': `
    const text = document.getElementById('text');
    const asked = (input) => miniapp.scanCode(input).then(
      (code) => { text.textContent = 'read ' + JSON.stringify(code); },
      (error) => { text.textContent = 'refused ' + error.name + ' ' + error.code; });
    document.querySelector('button').addEventListener('click', () => asked({ formats: ['qr_code'] }));
    miniapp.scanCode({ formats: ['words'] }).catch((error) => text.append(error.code + ';'));
  `,
};
const CAMERA = {
  req_permissions: [{ name: 'system.permission.CAMERA', reason: 'To read the code on the bike.' }],
};
const CODE = 'platform://miniapp/scanned/pages/other/other';

describe('the scanner', () => {
  const packages = new MemoryPackages();
  let folder: string;
  let app: OpenSuperApp;
  let person: Person;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scanner-'));
    const video = join(folder, 'code.y4m');
    await writeCodeVideo(video, CODE);
    packages.put('scanned', smallApp('scanned'));
    packages.put('asking', smallApp('asking', ASKING, CAMERA));
    packages.put('undeclared', smallApp('undeclared', ASKING));
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

  it('opens the MiniApp whose address the camera sees', async () => {
    await app.page.click('.launch-scan');
    await person.sees('other of scanned');
    expect(await person.count('dialog.scanner')).to.equal(0);
  });

  it('gives a MiniApp what it read', async () => {
    await person.launch('platform://miniapp/asking');
    await person.sees('invalid-argument');
    await person.tapInPage('button');
    expect(await person.count('dialog.scanner')).to.equal(0);
    await person.answers('granted');
    await person.sees(`read {"text":"${CODE}","format":"qr_code"}`);
  });

  it('tells a MiniApp that the person closed it, and gives the camera back', async () => {
    await app.page.evaluate(() => {
      // No code is ever found, so that there is time to close it.
      globalThis.createImageBitmap = () => Promise.reject(new Error('no picture'));
    });
    await person.launch('platform://miniapp/asking');
    await person.sees('invalid-argument');
    await person.tapInPage('button');
    await app.page.waitForSelector('dialog.scanner[open]');
    expect(await person.text('dialog.scanner h2')).to.contain('App asking');
    await app.page.waitForFunction(() => {
      const source = document.querySelector<HTMLVideoElement>('.scanner video')?.srcObject;
      if (!(source instanceof MediaStream)) return false;
      Object.assign(globalThis, { tracks: source.getTracks() });
      return true;
    });
    await app.page.keyboard.press('Escape');
    await person.sees('refused Error aborted');
    expect(await person.count('dialog.scanner')).to.equal(0);
    expect(
      await app.page.evaluate(() =>
        (globalThis as unknown as { tracks: MediaStreamTrack[] }).tracks.map(({ readyState }) => readyState),
      ),
    ).to.deep.equal(['ended']);
  });

  it('does not open for a MiniApp that has not declared it', async () => {
    await person.launch('platform://miniapp/undeclared');
    await person.sees('invalid-argument');
    await person.tapInPage('button');
    await person.sees('refused NotAllowedError not-allowed');
    expect(await person.count('dialog.scanner')).to.equal(0);
  });

  it('says what to do where there is no camera, and reads a picture instead', async () => {
    await app.page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotFoundError'));
    });
    await app.page.click('.launch-scan');
    await app.page.waitForFunction(() =>
      document.querySelector('.scanner-status')?.textContent?.includes('There is no camera'),
    );
    // A picture that is none.
    const input = await app.page.$('#scanner-picture');
    await input?.evaluate((field) => {
      if (!(field instanceof HTMLInputElement)) return;
      const files = new DataTransfer();
      files.items.add(new File(['words'], 'words.png', { type: 'image/png' }));
      field.files = files.files;
      field.dispatchEvent(new Event('change'));
    });
    await app.page.waitForFunction(() =>
      document.querySelector('.scanner-status')?.textContent?.includes('no picture that can be read'),
    );
    await app.page.click('.scanner .full-screen-close');
    await app.page.waitForFunction(() => document.activeElement?.className === 'launch-scan');
  });
});
