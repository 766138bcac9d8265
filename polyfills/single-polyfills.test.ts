import { expect } from 'chai';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, chromiumPath } from './testing/engines/chromium.ts';
import { until, type EngineName, type EnginePage } from './testing/engines/engine.ts';
import { describeInEngines } from './testing/engines/in-engines.ts';
import { serveStrictSite, type StrictSite } from './testing/strict-site.ts';
import type {} from './testing/entries-page.ts';
import type {} from './testing/promises-page.ts';
import type {} from './manifest/testing/effects-page.ts';
import type {} from './uri/testing/visits-page.ts';

const SITE = 'https://platform.example';
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; manifest-src blob:";
const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1" /></svg>';
const testing = (path: string) => join(import.meta.dirname, path);

/** What a polyfill promises, asked of the platform too where that has the feature. */
describe('polyfill and platform agree', () => {
  let site: StrictSite;
  let browser: Browser;
  let page: Page;

  before(async () => {
    const script = (name: string) =>
      `<!doctype html><title>page</title><script type="module" src="/${name}.js"></script><p>Text</p>`;
    site = await serveStrictSite({
      policy: POLICY,
      pages: { '/': script('uri'), '/app': script('manifest') },
      isSinglePage: true,
      scripts: {
        entryPoints: {
          uri: testing('uri/testing/visits-page.ts'),
          manifest: testing('manifest/testing/effects-page.ts'),
        },
      },
      files: { '/app/icon.svg': ['image/svg+xml', ICON] },
    });
    browser = await launch({ executablePath: chromiumPath(), headless: true, args: CHROMIUM_FLAGS });
    page = await browser.newPage();
    // MiniApp URIs have https: the site is given an address of that kind.
    await page.setRequestInterception(true);
    page.on('request', async (request) => {
      const { pathname } = new URL(request.url());
      const response = await fetch(`${site.origin}${pathname}`);
      await request.respond({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      });
    });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  for (const way of ['as it is', 'without a Navigation API'] as const) {
    it(`on the ways between addresses of a site, ${way}`, async () => {
      await page.goto(`${SITE}/`);
      expect(await page.evaluate(() => uris.hasNavigationApi())).to.equal(true);
      await page.evaluate((chosen) => {
        uris.follow(chosen);
        Reflect.set(globalThis, 'sameDocument', true);
      }, way);
      const seen: string[] = [];
      const click = (markup: string) => page.evaluate((html) => void uris.click(html), markup);
      const step = async (act: () => Promise<unknown>, visit?: string) => {
        await act();
        if (visit !== undefined) await page.waitForFunction((text) => visits.at(-1) === text, {}, visit);
        seen.push(...(await page.evaluate(() => visits.splice(0))));
      };
      const back = (by: number) => page.evaluate((delta) => history.go(delta), by);
      const foo = `${SITE}/miniapp/foo at /miniapp/foo`;
      const bar = `${SITE}/miniapp/bar?k=v at /miniapp/bar?k=v`;
      const fragment = `${SITE}/miniapp/bar?k=v#f at /miniapp/bar?k=v`;
      await step(() => click('<a data-follow href="/miniapp/foo">'), `navigate ${foo}`);
      await step(() => click(`<a data-follow href="${SITE}/miniapp/bar?k=v">`), `navigate ${bar}`);
      await step(() => click('<a data-follow href="#f">'), `navigate ${fragment}`);
      const entries = await page.evaluate(() => history.length);
      await step(() => click('<a data-follow href="#f">'), `navigate ${fragment}`);
      expect(await page.evaluate(() => history.length), 'the same address again').to.equal(entries);
      await step(() => back(-2), `traverse ${foo}`);
      await step(() => back(1), `traverse ${bar}`);
      await step(() => page.evaluate(() => history.pushState(null, '', '/miniapp/own')));
      await step(
        () => page.evaluate(() => uris.click('<a href="platform://miniapp/baz">')),
        'navigate platform://miniapp/baz at /miniapp/own',
      );
      expect(seen).to.deep.equal([
        ...[`navigate ${foo}`, `navigate ${bar}`, `navigate ${fragment}`, `navigate ${fragment}`],
        ...[`traverse ${foo}`, `traverse ${bar}`, 'navigate platform://miniapp/baz at /miniapp/own'],
      ]);
      expect(await page.evaluate(() => Reflect.get(globalThis, 'sameDocument'))).to.equal(true);
    });
  }

  describe('on navigations', () => {
    const cancel = () =>
      page.evaluate(() => {
        navigation.addEventListener('navigate', (event) => event.preventDefault());
        uris.follow('as it is');
      });
    const visited = () => page.evaluate(() => [...visits]);

    beforeEach(async () => {
      await page.goto(`${SITE}/miniapp/foo`);
      await page.evaluate(() => {
        uris.follow('as it is');
        Reflect.set(globalThis, 'sameDocument', true);
      });
    });

    const away: readonly (readonly [title: string, leave: () => void])[] = [
      ['a reload', () => location.reload()],
      [
        'a form’s data',
        () => {
          const form = Object.assign(document.createElement('form'), {
            method: 'post',
            action: '/miniapp/bar',
          });
          document.body.append(form);
          form.submit();
        },
      ],
    ];
    for (const [title, leave] of away) {
      it(`that are none to a MiniApp: ${title}`, async () => {
        await Promise.all([page.waitForNavigation(), page.evaluate(leave)]);
        expect(await page.evaluate(() => Reflect.get(globalThis, 'sameDocument'))).to.equal(undefined);
      });
    }

    it('that are none to a MiniApp: a download', async () => {
      const devtools = await page.createCDPSession();
      await devtools.send('Browser.setDownloadBehavior', { behavior: 'deny' });
      const downloads = await page.evaluate(async () => {
        const { promise, resolve } = Promise.withResolvers<string | null>();
        navigation.addEventListener('navigate', (event) => resolve(event.downloadRequest), { once: true });
        uris.click('<a data-follow download href="/miniapp/bar">');
        return promise;
      });
      expect(downloads).to.equal('');
      expect(await visited()).to.deep.equal([]);
    });

    it('of scripts, to fragments and to other sites', async () => {
      await page.evaluate(() => void (location.hash = 'f'));
      await page.evaluate(() => void (location.href = 'https://elsewhere.example/miniapp/foo'));
      await page.waitForFunction(() => visits.length === 2);
      expect(await visited()).to.deep.equal([
        `navigate ${SITE}/miniapp/foo#f at /miniapp/foo`,
        'navigate https://elsewhere.example/miniapp/foo at /miniapp/foo',
      ]);
    });

    it('that the page cancels, by a link or a script', async () => {
      await cancel();
      await page.evaluate(() => void uris.click('<a data-follow href="/miniapp/bar">'));
      await page.evaluate(() => void (location.href = 'https://elsewhere.example/miniapp/foo'));
      expect(await visited()).to.deep.equal([]);
      expect(page.url()).to.equal(`${SITE}/miniapp/foo`);
    });
  });

  it('on the launch queue', async () => {
    await page.goto(`${SITE}/`);
    const [native, own] = await page.evaluate(() => [uris.promises('platform'), uris.promises('polyfill')]);
    expect(native).to.deep.equal({
      refuses: Array(4).fill('TypeError'),
      answer: 'undefined',
      launches: 0,
      needed: false,
    });
    expect(own).to.deep.equal(native);
  });

  it('on the Web App Manifest: the browser reads in it what was put in', async () => {
    await page.goto(`${SITE}/app`);
    const made = await page.evaluate(() => {
      effects.apply({ icons: [{ src: 'icon.svg', sizes: 'any' }] });
      return effects.linked();
    });
    expect(made).to.deep.equal(['blob:']);
    const devtools = await page.createCDPSession();
    const { url, errors, data } = await devtools.send('Page.getAppManifest');
    expect(url).to.match(/^blob:/);
    expect(errors).to.deep.equal([]);
    expect(JSON.parse(data ?? '')).to.include({
      name: 'Tides',
      scope: `${SITE}/app/`,
      theme_color: '#0b4f6c',
    });
    expect(await page.evaluate(() => effects.refusals)).to.deep.equal([]);
  });
});

const PAGE = '<!doctype html><title>page</title><script type="module" src="/PAGE.js"></script><p>Text</p>';
/** What has no counterpart in some engines: there the polyfill's promises can be compared with nobody's. */
const LACKING: Readonly<Record<string, readonly EngineName[]>> = {
  handlers: [],
  launchQueue: ['firefox', 'webkitgtk'],
  schemes: ['webkitgtk'],
  ranges: [],
  permissions: [],
  measure: [],
};

describeInEngines('promises of polyfills', (engine) => {
  let site: StrictSite;
  let page: EnginePage;

  before(async () => {
    site = await serveStrictSite({
      policy: "default-src 'none'; script-src 'self'; connect-src 'self' blob: data:; worker-src data:",
      pages: { '/': PAGE.replace('PAGE', 'promises'), '/entries': PAGE.replace('PAGE', 'entries') },
      scripts: {
        entryPoints: {
          promises: testing('testing/promises-page.ts'),
          entries: testing('testing/entries-page.ts'),
        },
      },
    });
    page = await engine.start();
  });
  after(async () => {
    await page?.close();
    await site?.close();
  });

  for (const [name, lacking] of Object.entries(LACKING)) {
    const isThere = !lacking.includes(engine.name);
    const title = isThere ? 'are the platform’s' : 'are made where the platform has no such thing';
    it(`${title}: ${name}`, async () => {
      await page.goTo(`${site.origin}/`);
      await until(page, () => 'promises' in globalThis, {});
      const ask = (side: 'platform' | 'polyfill') =>
        page.evaluate(
          async (what, whose) => (await promises[what](whose)) ?? null,
          name as keyof typeof promises,
          side,
        );
      const native = await ask('platform');
      expect(native === null, 'whether the platform has it').to.equal(!isThere);
      const own = await ask('polyfill');
      if (isThere) expect(own).to.deep.equal(native);
    });
  }

  for (const [name, names, isSeen] of [
    ['lifecycle', ['global', 'page'], true],
    ['manifest', [], false],
    ['mini-app', [], true],
    ['package-loader', [], false],
    ['permissions', ['addEventListener'], true],
    ['tti', [], false],
    ['uri', ['LaunchParams', 'LaunchQueue', 'launchQueue'], true],
    ['widget', ['page'], true],
  ] as const) {
    it(`are asked for by behaviour, and the entry touches no other names: ${name}`, async () => {
      await page.goTo(`${site.origin}/entries`);
      await until(page, () => 'entries' in globalThis, {});
      const {
        before: isNeeded,
        after: isStill,
        names: added,
      } = await page.evaluate((which) => entries.of(which), name);
      const isNative = name === 'uri' && engine.name === 'chromium';
      expect(isNeeded).to.equal(!isNative);
      expect(added).to.deep.equal(isNative ? [] : names);
      // What changes nothing that a script can see is asked for anew.
      expect(isStill).to.equal(!isSeen);
    });
  }
});
