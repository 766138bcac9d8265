import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { openDevicePage, type DevicePage } from './testing/open-device-page.ts';

const ENTRY = fileURLToPath(new URL('testing/polyfill-page.ts', import.meta.url));
const MANIFEST = JSON.stringify({
  app_id: 'org.example.page',
  name: 'A page of its own',
  icons: [{ src: 'javascript:alert(1)' }],
  req_permissions: [7, { name: 'system.permission.LOCATION', reason: 'To show what is near' }],
});
const STRICT = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; connect-src 'self'; manifest-src 'self'; img-src data:",
};

describe('the polyfill of permissions', () => {
  let opened: DevicePage;
  before(async () => {
    // Neither cross-origin isolated nor lax.
    const headers = {
      ...STRICT,
      'Cross-Origin-Embedder-Policy': 'unsafe-none',
      'Cross-Origin-Opener-Policy': 'unsafe-none',
    };
    opened = await openDevicePage(ENTRY, { headers, files: { '/manifest.json': MANIFEST } });
    await opened.page.waitForFunction(() => document.title === 'loaded', { polling: 20 });
  });
  after(() => opened.close());

  const position = `new Promise((done) => navigator.geolocation.getCurrentPosition(({ coords }) => done(coords.latitude), ({ code, message }) => done(code + message), { maximumAge: Infinity }))`;

  it('asks under a strict policy, by the manifest’s name and reason, and remembers', async () => {
    const { page } = opened;
    expect(
      await page.evaluate(() => [crossOriginIsolated, 'request' in navigator.permissions]),
    ).to.deep.equal([false, true]);
    const answer = page.evaluate(position);
    const ready = await page.waitForFunction(
      () => {
        const sheet = document.querySelector('.permission-sheet')?.shadowRoot;
        return sheet?.querySelector('[aria-disabled="false"]')
          ? sheet.querySelector('.panel')?.textContent
          : undefined;
      },
      { polling: 20 },
    );
    const said = String(await ready.jsonValue()).replace(/[\u2068\u2069]/g, '');
    expect(said)
      .to.include('May A page of its own know your location?')
      .and.include('“To show what is near”');
    expect(
      await page.evaluate(() =>
        document.querySelector('.permission-sheet')?.shadowRoot?.querySelector('img'),
      ),
    ).to.equal(null);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await answer).to.equal(52.5);
    expect(await page.evaluate(position), 'the second is not asked').to.equal(52.5);
    await page.reload();
    await page.waitForFunction(() => document.title === 'loaded', { polling: 20 });
    expect(await page.evaluate(position), 'nor one after a reload').to.equal(52.5);
    expect(opened.console.filter((line) => !line.startsWith('warn: Manifest'))).to.deep.equal([]);
  });

  it('refuses what the manifest doesn’t declare, and says what to add', async () => {
    const error = await opened.page.evaluate(() =>
      navigator.mediaDevices
        .getUserMedia({ video: true })
        .then(String, ({ name, message }: Error) => `${name}: ${message}`),
    );
    expect(error).to.equal(
      `NotAllowedError: Add system.permission.CAMERA to the manifest's "req_permissions".`,
    );
  });
});
