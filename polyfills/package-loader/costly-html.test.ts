import { expect } from 'chai';
import { until, type EnginePage } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { serveStrictSite, type StrictSite } from '../testing/strict-site.ts';
import type {} from './testing/loader-page.ts';
import { tidesPackage } from './testing/tides-package.ts';
import { workerScript } from './testing/worker-script.ts';

const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src 'self'";
const PAGE = '<!doctype html><title>site</title><script type="module" src="/page.js"></script><body></body>';
const OPEN = { scope: '/miniapps/tides/', serviceWorker: '/worker.js' };
/** What can't be packed small, so that the package is no bomb. */
const DENSE = `<!-- ${crypto.getRandomValues(Buffer.alloc(30_000)).toString('base64')} -->`;
const COSTLY: Readonly<Record<string, string>> = {
  'elements inside each other': '<div>'.repeat(300_000),
  'formatting elements that stay open': '<b><i>'.repeat(250_000),
  'formatting elements that end outside': `<b>${'<div>'.repeat(100_000)}${'</b>'.repeat(100_000)}`,
  'formatting elements in a table': `<table>${'<b>x'.repeat(200_000)}`,
  'attributes that are repeated': `<p><b title="${'x'.repeat(100_000)}">${'<p>x'.repeat(10_000)}`,
};

describeInEngines('HTML that takes a browser long to parse', (engine) => {
  let site: StrictSite;
  let page: EnginePage;

  before(async () => {
    const html = Object.values(COSTLY).map((index, at) => [
      `/${at}.ma`,
      tidesPackage({ 'pages/index/index.html': index + DENSE }),
    ]);
    const loose = `<h1>Tides</h1><a href="/pages/more/more">More</a>${'<li><p>High <b>water</b> at six'.repeat(4_000)}`;
    const packages = Object.fromEntries([
      ...html,
      ['/loose.ma', tidesPackage({ 'pages/index/index.html': loose + DENSE })],
      ['/far.ma', tidesPackage({ 'pages/far.html': COSTLY['elements inside each other'] + DENSE })],
    ]) as Record<string, Uint8Array>;
    site = await serveStrictSite({
      policy: POLICY,
      pages: { '/': PAGE },
      scripts: { entryPoints: { page: new URL('testing/loader-page.ts', import.meta.url).pathname } },
      files: {
        '/worker.js': ['text/javascript', workerScript()],
        ...Object.fromEntries(
          Object.entries(packages).map(
            ([path, bytes]) => [path, ['application/octet-stream', bytes]] as const,
          ),
        ),
      },
    });
    page = await engine.start();
    await page.goTo(`${site.origin}/`);
    await until(page, () => 'loader' in globalThis, {});
  });
  after(async () => {
    await page?.close();
    await site?.close();
  });

  const kept = () => page.evaluate(() => loader.kept());
  /** How it ended. The test's own time is what bounds it. */
  const ended = (url: string, more: object = {}) =>
    page.evaluate(
      async (given) => {
        const { code, version } = await loader.open(given as never);
        return code ?? (await loader.whole()) ?? version;
      },
      { ...OPEN, url, ...more },
    );

  Object.keys(COSTLY).forEach((what, at) => {
    it(`is refused, and leaves nothing: ${what}`, async () => {
      const before = await kept();
      expect(await ended(`/${at}.ma`)).to.equal('html-too-costly');
      expect(await kept()).to.deep.equal(before);
    });
  });

  it('is refused where there are no service workers, and while the package comes in', async () => {
    const before = await kept();
    expect(await ended('/0.ma', { serviceWorker: '/missing.js' }), 'blob').to.equal('html-too-costly');
    expect(await ended('/0.ma', { streaming: true }), 'streaming').to.equal('html-too-costly');
    expect(await ended('/far.ma', { streaming: true }), 'another page').to.equal('html-too-costly');
    expect(await kept()).to.deep.equal(before);
  });

  it('is not what is only long, with end tags left out', async () => {
    expect(await ended('/loose.ma')).to.equal('whole');
    const answered = await page.evaluate(() =>
      loader.answered('/miniapps/tides/pages/index/index.html', { mode: 'navigate' }),
    );
    expect(answered?.text.match(/<li>/g)).to.have.lengthOf(4_000);
    expect(answered?.text).to.include('href="/miniapps/tides/pages/more/more.html"');
    await page.evaluate(() => loader.removeAt('/miniapps/tides/'));
  });
});
