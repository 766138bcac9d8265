import { expect } from 'chai';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { until, type EnginePage } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { serveStrictSite, type StrictSite } from '../testing/strict-site.ts';
import { withDataDescriptor } from './testing/data-descriptor.ts';
import type {} from './testing/loader-page.ts';
import { tidesPackage } from './testing/tides-package.ts';
import { workerScript } from './testing/worker-script.ts';

const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src 'self'";
const PAGE = '<!doctype html><title>site</title><script type="module" src="/page.js"></script><body></body>';
const OPEN = { scope: '/miniapps/tides/', serviceWorker: '/worker.js', streaming: true };
/** Stands behind all that the start page shows, and can't be packed smaller. */
const FILM = { 'zz/film.bin': crypto.getRandomValues(new Uint8Array(60_000)) };
const HELD_BACK = 40_000;
const BROKEN = 'Noise 8c1f';
const AGAIN = { 'pages/index/index.html': '<h1>Tides, again</h1><a href="#x">x</a>' };

describeInEngines('a package that is coming in', (engine) => {
  let site: StrictSite;
  let page: EnginePage;
  /** What goes on when the server is let go on: the rest of a package. */
  const held: { response: ServerResponse; rest: Uint8Array }[] = [];
  const packages = new Map<string, Uint8Array>([
    ['/tides.ma', tidesPackage(FILM)],
    ['/tides-2.ma', tidesPackage({ ...FILM, ...AGAIN }, { version: { code: 2, name: '2.0.0' } })],
    ['/descriptor.ma', withDataDescriptor(tidesPackage(FILM))],
    ['/broken.ma', broken(tidesPackage({ 'zz/broken.txt': BROKEN, ...FILM }))],
    ['/nameless.ma', tidesPackage(FILM, { name: 1 })],
    ['/missing.ma', tidesPackage({ ...FILM, 'app.css': 'body { background: url(nowhere.svg) }' })],
  ]);

  before(async () => {
    site = await serveStrictSite({
      policy: POLICY,
      pages: { '/': PAGE },
      scripts: { entryPoints: { page: join(import.meta.dirname, 'testing/loader-page.ts') } },
      files: { '/worker.js': ['text/javascript', workerScript()] },
      answer(pathname, response) {
        const content = packages.get(pathname);
        if (content === undefined) return false;
        response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' });
        response.write(content.subarray(0, -HELD_BACK));
        held.push({ response, rest: content.subarray(-HELD_BACK) });
        return true;
      },
    });
    page = await engine.start();
    await goTo();
  });
  after(async () => {
    await page?.close();
    await site?.close();
  });
  afterEach(() => page.evaluate(() => loader.removeAt('/miniapps/tides/')));

  async function goTo(): Promise<void> {
    await page.goTo(`${site.origin}/`);
    await until(page, () => 'loader' in globalThis, {});
  }
  const open = (url: string, more: object = {}) =>
    page.evaluate((given) => loader.open(given as never), { url, ...OPEN, ...more });
  const shown = (url = '') => page.evaluate((address) => loader.shown(address), url);
  const whole = () => page.evaluate(() => loader.whole());
  const kept = () => page.evaluate(() => loader.kept());
  const asked = async (): Promise<void> => {
    while (held.length === 0) await new Promise((done) => setTimeout(done, 10));
  };
  /** The server sends what it held back; or no more of it than a part. */
  const goOn = (isCut = false): void => {
    for (const { response, rest } of held.splice(0)) response.end(isCut ? rest.subarray(0, 100) : rest);
  };

  /** Nobody waits any more for what the server holds back. */
  const left = async (): Promise<void> => {
    const [{ response }] = held.splice(0) as [(typeof held)[number]];
    while (!response.destroyed) await new Promise((done) => setTimeout(done, 10));
  };

  it('shows its start page before the rest has come, and is kept whole then', async () => {
    const opened = await open('/tides.ma');
    expect(held, 'what is held back').to.have.lengthOf(1);
    expect(opened).to.include({ version: '1.0.0', servedBy: 'service-worker' });
    expect(await shown(opened.startUrl)).to.deep.include({
      ...{ origin: 'null', title: 'Tides', color: 'rgb(1, 2, 3)', indent: '3px', pictures: [7, 7, 7] },
      ...{ script: 'app', module: 'high tide', link: `${site.origin}/miniapps/tides/pages/more/more.html` },
    });
    const more = page.evaluate(
      (url) => loader.shown(url),
      `${site.origin}/miniapps/tides/pages/more/more.html`,
    );
    goOn();
    expect(await whole()).to.equal('whole');
    expect((await more).title, 'a page that was waited for').to.equal('More');
    const streamed = await kept();
    await page.evaluate(() => loader.removeAt('/miniapps/tides/'));
    const atOnce = open('/tides.ma', { streaming: false });
    await asked();
    goOn();
    await atOnce;
    expect(withoutTags(streamed)).to.deep.equal(withoutTags(await kept()));
  });

  it('of the embedder’s own loads what comes when it comes', async () => {
    const { startUrl } = await open('/tides.ma', { own: true });
    expect(await shown(startUrl)).to.deep.include({
      origin: site.origin,
      title: 'Tides',
      pictures: [7, 7, 7],
    });
    const film = page.evaluate(async () => {
      const { status, text } = await loader.fetched('/miniapps/tides/zz/film.bin');
      return [status, text.length > 1_000];
    });
    goOn();
    expect(await film).to.deep.equal([200, true]);
    expect(await whole()).to.equal('whole');
  });

  it('takes the place of another version when it is whole, not before', async () => {
    await open('/tides.ma');
    goOn();
    expect(await whole()).to.equal('whole');
    const before = await kept();
    const second = await open('/tides-2.ma');
    expect((await shown(second.startUrl)).title).to.equal('Tides, again');
    goOn(true);
    expect(await whole()).to.equal('container-cut');
    expect(await kept()).to.deep.equal(before);
    expect((await shown(second.startUrl)).title).to.equal('Tides');
    await open('/tides-2.ma');
    goOn();
    expect(await whole()).to.equal('whole');
    expect((await shown(second.startUrl)).title).to.equal('Tides, again');
  });

  it('waits for its end where the page names a file that may come', async () => {
    const opening = open('/missing.ma');
    await asked();
    const first = await Promise.race([opening, new Promise((done) => setTimeout(done, 300, 'not yet'))]);
    expect(first).to.equal('not yet');
    goOn();
    expect((await opening).version).to.equal('1.0.0');
    expect(await whole()).to.equal('whole');
  });

  it('is given up when the page that takes it in is left', async () => {
    await open('/tides.ma');
    goOn();
    expect(await whole()).to.equal('whole');
    const { startUrl } = await open('/tides-2.ma');
    expect((await shown(startUrl)).title).to.equal('Tides, again');
    await goTo();
    goOn();
    expect((await shown(startUrl)).title).to.equal('Tides');
    await page.evaluate(() => loader.removeAt('/miniapps/tides/'));
    expect(await kept()).to.deep.include({ cached: [], workers: [] });
  });

  it('leaves nothing when it is removed meanwhile', async () => {
    const before = await kept();
    await open('/tides.ma');
    await page.evaluate(() => loader.remove());
    expect(await kept()).to.deep.equal(before);
    expect(await whole()).not.to.equal('whole');
    goOn();
  });

  it('is kept once when the same comes again', async () => {
    await open('/tides.ma');
    goOn();
    expect(await whole()).to.equal('whole');
    const before = await kept();
    await open('/tides.ma');
    goOn();
    expect(await whole()).to.equal('whole');
    expect(await kept()).to.deep.equal(before);
  });

  it('is opened when all is there where its sizes stand behind its files', async () => {
    const opening = open('/descriptor.ma');
    await asked();
    goOn();
    expect(await opening).to.include({ version: '1.0.0', servedBy: 'service-worker' });
    expect(await whole()).to.equal('whole');
  });

  it('is refused for its manifest before the rest has come', async () => {
    expect(await open('/nameless.ma')).to.deep.equal({ code: 'name-missing' });
    await left();
  });

  it('is downloaded no further when something of it is broken', async () => {
    expect((await open('/broken.ma')).version).to.equal('1.0.0');
    expect(await whole()).not.to.equal('whole');
    await left();
  });
});

/** With a file that is not what its checksum says. */
function broken(container: Uint8Array): Uint8Array {
  const bytes = Buffer.from(container);
  const at = bytes.indexOf(BROKEN);
  if (at < 0) throw new Error('The file was packed in another way.');
  bytes.write('n', at);
  return bytes;
}

/** Caches of the same package differ in the last word before their scope. */
function withoutTags(all: unknown): unknown {
  return JSON.parse(JSON.stringify(all).replaceAll(/ [\w-]+ at /g, ' at '));
}
