import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { openDevicePage, type DevicePage } from './testing/open-device-page.ts';
import type {} from './testing/device-app.ts';

const ENTRY = fileURLToPath(new URL('testing/device-app.ts', import.meta.url));

describe('standard calls in a MiniApp’s worker', () => {
  let opened: DevicePage;
  before(async () => {
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
    const found = await opened.page.waitForFunction(() => deviceApp.told, { polling: 20, timeout: 8_000 });
    const { value, error } = (await found.jsonValue()) ?? {};
    return [error ?? value, await opened.page.evaluate(() => deviceApp.asked)];
  };
  const run = async (...asked: Parameters<typeof launch>): Promise<[unknown, string[]]> => {
    await launch(...asked);
    return told();
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

  it('are there only where the host’s page has them', async () => {
    expect(
      await run(
        [],
        `return ['geolocation' in navigator, 'clipboard' in navigator, 'share' in navigator, 'contacts' in navigator, 'NDEFReader' in globalThis, 'PaymentRequest' in globalThis];`,
      ),
    ).to.deep.equal([[true, true, false, false, false, false], []]);
  });
});
