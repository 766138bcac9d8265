import { expect } from 'chai';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';
import { CHROMIUM_FLAGS, chromiumPath } from '@miniapp-tests/polyfills/testing/engines/chromium';
import { packageRoot } from '../package-root.ts';
import { startMpt, type Ended } from '../testing/command.ts';

const SAMPLE = join(packageRoot(), '..', 'polyfills', 'samples', 'tea-timer');

describe('mpt dev', function () {
  this.timeout(120_000);
  let folder: string;
  let browser: Browser | undefined;
  let command: ReturnType<typeof startMpt> | undefined;
  let said: string;

  /** Starts it, and waits until it has said so. */
  async function start(until: RegExp, ...options: string[]): Promise<RegExpExecArray> {
    command = startMpt('dev', folder, ...options);
    said = '';
    const { child, ended } = command;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data: Buffer) => (said += data.toString()));
    void ended.then(({ code }) => (said += `\nended with ${code}`));
    return heard(until);
  }
  async function heard(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(said);
      if (found) return found;
      if (/\nended with/.test(said)) throw new Error(said);
      await new Promise((done) => setTimeout(done, 20));
    }
  }
  async function interrupt(): Promise<Ended> {
    command?.child.kill('SIGINT');
    return command?.ended ?? Promise.reject(new Error('It does not run.'));
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mpt-dev-test-'));
    cpSync(SAMPLE, folder, { recursive: true });
  });
  afterEach(async () => {
    await browser?.close();
    browser = undefined;
    command?.child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows a folder, each change of it, what breaks it and that it is mended; then leaves nothing behind', async () => {
    const scratch = (): string[] => readdirSync(tmpdir()).filter((name) => /^mpt-dev-\w{6}$/.test(name));
    const before = scratch();
    const [, url = ''] = await start(/^Developer page: (http:\/\/127\.0\.0\.1:\d+\/)$/m);
    browser = await launch({ executablePath: chromiumPath(), headless: true, args: CHROMIUM_FLAGS });
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (/Content.Security.Policy/.test(message.text())) errors.push(message.text());
    });
    await page.goto(url);
    expect(await page.evaluate(() => crossOriginIsolated)).to.equal(true);
    const shows = (text: string): Promise<unknown> =>
      page.waitForFunction(
        (wanted) =>
          document
            .querySelector('mini-app')
            ?.shadowRoot?.querySelector<HTMLIFrameElement>('iframe[data-current]')
            ?.contentDocument?.body?.textContent?.includes(wanted),
        { timeout: 40_000, polling: 50 },
        text,
      );
    await shows('Oolong');

    const script = join(folder, 'app.js');
    writeFileSync(script, readFileSync(script, 'utf8').replace("'Oolong'", "'Sencha'"));
    await shows('Sencha');
    await heard(/app\.js: valid/);

    const manifest = join(folder, 'manifest.json');
    const good = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, good.replace('"app_id"', 'app_id'));
    await page.waitForSelector('#trouble:not([hidden])', { timeout: 40_000 });
    await heard(/manifest\.json: not valid/);
    await heard(/must manifest\.json:\d+:\d+ /);
    writeFileSync(manifest, good);
    await page.waitForSelector('#trouble[hidden]', { timeout: 40_000 });
    await shows('Sencha');
    expect(errors).to.deep.equal([]);

    const { code } = await interrupt();
    expect(code).to.equal(0);
    expect(scratch().filter((name) => !before.includes(name))).to.deep.equal([]);
    await fetch(url).then(
      () => expect.fail('It still answers.'),
      () => undefined,
    );
  });

  it('speaks JSON, one object a line', async () => {
    await start(/"revision":1/, '--json', '--port', '0');
    writeFileSync(join(folder, 'app.css'), '/* new */');
    await heard(/"revision":2/);
    const { code, stdout } = await interrupt();
    expect(code).to.equal(0);
    const [serving, first, second] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(serving).to.deep.include({ type: 'serving', folder });
    expect(first).to.deep.include({ type: 'state', revision: 1, changed: [], findings: [] });
    expect(second).to.deep.include({ type: 'state', revision: 2, changed: ['app.css'] });
  });

  it('answers by its own names only, so that no other site can read the folder', async () => {
    const [, port] = await start(/^Developer page: http:\/\/127\.0\.0\.1:(\d+)\/$/m);
    expect((await fetch(`http://localhost:${port}/package.ma`)).status).to.equal(200);
    const { headers } = await fetch(`http://127.0.0.1:${port}/index.html`);
    expect(headers.get('cross-origin-opener-policy')).to.equal('same-origin');
    expect(headers.get('x-frame-options')).to.equal('DENY');
    for (const outside of [
      '../authority.pem',
      '..%2fauthority.pem',
      '%2e%2e/%2e%2e/etc/passwd',
      'package.json',
    ])
      expect((await fetch(`http://127.0.0.1:${port}/${outside}`)).status, outside).to.equal(404);
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port, path: '/package.ma', headers: { host: `rebound.example:${port}` } },
        (response) => resolve(response.statusCode),
      );
      asked.once('error', reject).end();
    });
    expect(status).to.equal(403);
    expect((await interrupt()).code).to.equal(0);
  });
});
