import { expect } from 'chai';
import { join } from 'node:path';
import { until, type EnginePage } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { serveStrictSite, type StrictSite } from '../testing/strict-site.ts';
import type {} from './testing/polyfill-page.ts';
import { tidesPackage } from './testing/tides-package.ts';
import { workerScript } from './testing/worker-script.ts';

const TYPE = 'application/miniapp-pkg+zip';
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src 'self'";
const link = (id: string, more: string) => `<a id="${id}" ${more}><b>${id}</b></a>`;
const PAGE = `<!doctype html><title>site</title><meta name="miniapp-worker" content="/worker.js">
  <script type="module" src="/page.js"></script>
  ${link('tides', `type="${TYPE}" href="files/tides.ma" target="bay"`)}
  ${link('missing', `type="${TYPE}" href="/missing.ma" target="bay"`)}
  ${link('other', 'href="files/tides.ma"')}
  ${link('download', `type="${TYPE}" href="files/tides.ma" download`)}
  <iframe name="bay" title="bay"></iframe>`;

describeInEngines('links to packages', (engine) => {
  let site: StrictSite;
  let page: EnginePage;

  before(async () => {
    site = await serveStrictSite({
      policy: POLICY,
      pages: { '/': PAGE },
      scripts: { entryPoints: { page: join(import.meta.dirname, 'testing/polyfill-page.ts') } },
      files: {
        '/worker.js': ['text/javascript', workerScript()],
        '/files/tides.ma': ['application/octet-stream', tidesPackage()],
      },
    });
    page = await engine.start();
  });
  after(async () => {
    await page?.close();
    await site?.close();
  });
  beforeEach(async () => {
    await page.goTo(`${site.origin}/`);
    await until(page, () => 'links' in globalThis, {});
  });

  const said = async (...lines: string[]): Promise<void> => {
    await until(page, (count) => links.said.length >= count, {}, lines.length).catch(() => {});
    expect(await page.evaluate(() => links.said)).to.deep.equal(lines);
  };

  it('open them where the link leads, served from a folder of their own', async () => {
    expect(await page.evaluate(() => links.click('tides'))).to.equal(false);
    await said('Tides by service-worker at tides', 'shown Tides');
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    );
    expect(scopes).to.deep.equal(['/miniapps/tides/']);
  });

  it('leave it to the page to show them, and say what is wrong', async () => {
    await page.evaluate(() => {
      links.isTaken = true;
      links.click('tides');
    });
    await said('Tides by service-worker at tides');
    await page.evaluate(() => void links.click('missing'));
    await said('Tides by service-worker at tides', 'package-not-found');
  });

  it('are the browser’s where they are no links to packages, or meant for it', async () => {
    const left = await page.evaluate(() => [
      links.click('other'),
      links.click('download'),
      ...[{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }].map(
        (keys) => links.click('tides', keys),
      ),
    ]);
    expect(left).to.deep.equal(Array(7).fill(true));
    await said();
  });

  it('are followed unless the browser shows packages by itself', async () => {
    const [needed, ...natively] = await page.evaluate(
      (type) => [links.shouldPolyfill(), links.isNeededWith(type), links.isNeededWith('application/pdf')],
      TYPE,
    );
    expect([needed, ...natively]).to.deep.equal([true, false, true]);
    const scopes = await page.evaluate(() => [
      links.scopeOf('https://e.example/a/tides.ma?x=1', '/apps/worker.js'),
      links.scopeOf('https://e.example/', '/worker.js'),
      links.scopeOf('https://e.example/a%20b'),
    ]);
    expect(scopes).to.deep.equal([
      '/apps/miniapps/e.example/tides/',
      '/miniapps/e.example/package/',
      '/miniapps/e.example/a%20b/',
    ]);
  });

  it('lead to no folder but one of their own, whatever the file is called', async () => {
    const scopes = await page.evaluate(() =>
      ['..ma', '...ma', '%2e%2e.ma', '.%2E.ma', '/', 'a/..%2fb.ma', 'data:,x', 'https://e.example/...ma'].map(
        (href) => new URL(links.scopeOf(new URL(href, location.href).href), location.href).pathname,
      ),
    );
    const own = ['package', 'package', 'package', 'package', 'package', '..%2fb', ',x', 'e.example/package'];
    expect(scopes).to.deep.equal(own.map((name) => `/miniapps/${name}/`));
  });
});
