import { expect } from 'chai';
import { join } from 'node:path';
import type { EnginePage } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { serveStrictSite, type StrictSite } from '../testing/strict-site.ts';
import type {} from './testing/loader-page.ts';
import { tidesPackage } from './testing/tides-package.ts';
import { workerScript } from './testing/worker-script.ts';

const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src 'self'";
const PAGE = '<!doctype html><title>site</title><script type="module" src="/page.js"></script><body></body>';
const OPEN = { scope: '/miniapps/tides/', serviceWorker: '/worker.js' };

describeInEngines('a package in a web site', (engine) => {
  let site: StrictSite;
  let page: EnginePage;
  const packages: Record<string, readonly [type: string, content: Uint8Array]> = {};
  const put = (path: string, content: Uint8Array) => (packages[path] = ['application/octet-stream', content]);

  before(async () => {
    put('/tides.ma', tidesPackage());
    put(
      '/tides-2.ma',
      tidesPackage(
        { 'pages/index/index.html': '<h1>Tides, again</h1><a href="#x">x</a>' },
        { version: { code: 2, name: '2.0.0' } },
      ),
    );
    site = await serveStrictSite({
      policy: POLICY,
      pages: { '/': PAGE },
      scripts: { entryPoints: { page: join(import.meta.dirname, 'testing/loader-page.ts') } },
      files: { '/worker.js': ['text/javascript', workerScript()], ...packages },
    });
    page = await engine.start();
    await page.goTo(`${site.origin}/`);
    await page.evaluate(() => void (document.cookie = 'of=the-site'));
  });
  after(async () => {
    await page?.close();
    await site?.close();
  });

  const open = (options: object) => page.evaluate((given) => loader.open(given as never), options);
  const shown = (url = '') => page.evaluate((address) => loader.shown(address), url);
  const kept = () => page.evaluate(() => loader.kept());
  const SEEN = {
    title: 'Tides',
    color: 'rgb(1, 2, 3)',
    indent: '3px',
    pictures: [7, 7, 7],
    script: 'app',
    module: 'high tide',
  };

  it('is shown with all that its pages load, and reaches nothing of the site', async () => {
    const before = await kept();
    const opened = await open({ url: '/tides.ma', ...OPEN });
    const startUrl = `${site.origin}/miniapps/tides/pages/index/index.html`;
    expect(opened).to.deep.equal({ startUrl, version: '1.0.0', servedBy: 'service-worker' });
    const { reaches, link, ...seen } = await shown(startUrl);
    expect(seen).to.deep.equal({ ...SEEN, origin: 'null', background: 'data:' });
    expect(reaches).to.have.lengthOf(6).and.not.include('done');
    expect(link).to.equal(`${site.origin}/miniapps/tides/pages/more/more.html`);
    expect((await shown(String(link))).title, 'a page in a template').to.equal('More');
    await page.evaluate(() => loader.remove());
    expect(await kept()).to.deep.equal(before);
  });

  it('runs in the site’s origin when it is the embedder’s own', async () => {
    const { startUrl } = await open({ url: '/tides.ma', ...OPEN, own: true });
    const { reaches, ...seen } = await shown(startUrl);
    expect(seen).to.deep.include({ ...SEEN, origin: site.origin, background: `${site.origin}/`.slice(0, 5) });
    expect(reaches).to.deep.equal(['done', 'done', 'done']);
    await page.evaluate(() => loader.remove());
  });

  it('is replaced by another version, and opens offline', async () => {
    const first = await open({ url: '/tides.ma', ...OPEN });
    expect(await open({ url: '/tides.ma', ...OPEN })).to.deep.equal(first);
    expect((await shown(first.startUrl)).title).to.equal('Tides');
    const second = await open({ url: '/tides-2.ma', ...OPEN });
    expect(second.version).to.equal('2.0.0');
    expect((await shown(second.startUrl)).title).to.equal('Tides, again');
    const { cached } = (await kept()) as { cached: [string, string[]][] };
    expect(cached.map(([name]) => name.split(' ').slice(0, 4).join(' '))).to.deep.equal([
      `miniapp-package ${encodeURIComponent(site.origin)} org.example.tides 2.0.0`,
      'miniapp-packages',
    ]);
    await site.close();
    expect(await open({ url: '/tides-2.ma', ...OPEN })).to.deep.equal(second);
    expect((await shown(second.startUrl)).title).to.equal('Tides, again');
    expect(await open({ url: '/tides.ma', ...OPEN })).to.deep.equal({ code: 'package-unreachable' });
  });
});
