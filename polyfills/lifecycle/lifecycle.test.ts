import { expect } from 'chai';
import { join } from 'node:path';
import { until, type EnginePage } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { serveStrictSite, type StrictSite } from '../testing/strict-site.ts';

const LAUNCH = ['globallaunched', 'globalshown', 'pageloaded', 'pageready', 'pageshown'];

describeInEngines('the lifecycle polyfill', (engine) => {
  let site: StrictSite;
  let page: EnginePage;

  before(async () => {
    const html = '<!doctype html><title>page</title><script type="module" src="/page.js"></script>';
    site = await serveStrictSite({
      policy: "default-src 'none'; script-src 'self'",
      pages: {
        '/late': '<!doctype html><script type="module" src="/late.js"></script><p>Text</p>',
        '/': `${html}<p>Text</p>`,
        '/empty': html,
        '/elsewhere': '<!doctype html><p>Elsewhere</p>',
      },
      scripts: {
        entryPoints: {
          page: join(import.meta.dirname, 'testing/noting-page.ts'),
          late: join(import.meta.dirname, 'testing/late-page.ts'),
        },
      },
    });
    page = await engine.start();
  });
  after(async () => {
    await page?.close();
    await site?.close();
  });
  beforeEach(async () => {
    await page.goTo(`${site.origin}/elsewhere`);
    await page.evaluate(() => sessionStorage.clear());
    await page.goTo(`${site.origin}/?k=v`);
    await shown();
  });

  const shown = () =>
    until(page, () => globalThis.page?.pageState === 'shown', { reason: 'the page was not shown' });
  /** Also in a page without the polyfill. */
  const firedSinceLaunch = async () =>
    (await page.evaluate(() => (sessionStorage.getItem('fired') ?? '').split(' '))).slice(LAUNCH.length);

  it('launches a document in order, with its input', async () => {
    expect(await page.evaluate(() => fired())).to.deep.equal(LAUNCH);
    const [path, query] = await page.evaluate(() => [
      window.global.inputObject.pagePath,
      window.page.pageInputObject.pageInputQuery,
    ]);
    expect([path, query]).to.deep.equal(['', 'k=v']);
  });

  it('shows a page that has nothing to paint', async () => {
    await page.evaluate(() => sessionStorage.clear());
    await page.goTo(`${site.origin}/empty`);
    await shown();
    expect((await page.evaluate(() => fired())).slice(-5)).to.deep.equal(LAUNCH);
  });

  it('launches a document whose script comes after everything else', async () => {
    await page.evaluate(() => sessionStorage.clear());
    await page.goTo(`${site.origin}/late`);
    await shown();
    expect((await page.evaluate(() => fired())).slice(-5)).to.deep.equal(LAUNCH);
  });

  it('follows visibility, freezing, and the back/forward cache', async () => {
    await page.evaluate(() => {
      let state = 'visible';
      Object.defineProperty(document, 'visibilityState', { get: () => state });
      const change = (to: string) => {
        state = to;
        document.dispatchEvent(new Event('visibilitychange'));
      };
      change('hidden');
      document.dispatchEvent(new Event('freeze'));
      document.dispatchEvent(new Event('resume'));
      change('visible');
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    const once = ['pagehidden', 'globalhidden', 'globalshown', 'pageshown'];
    expect(await firedSinceLaunch()).to.deep.equal([...once, ...once]);
  });

  it('is hidden by freezing alone, and comes back only where it is seen', async () => {
    const states = await page.evaluate(() => {
      let state = 'visible';
      Object.defineProperty(document, 'visibilityState', { get: () => state });
      const after = (act: () => void) => {
        act();
        return window.page.pageState;
      };
      return [
        after(() => document.dispatchEvent(new Event('freeze'))),
        after(() => document.dispatchEvent(new Event('resume'))),
        after(() => {
          state = 'hidden';
          document.dispatchEvent(new Event('freeze'));
        }),
        after(() => document.dispatchEvent(new Event('resume'))),
        after(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))),
      ];
    });
    expect(states).to.deep.equal(['hidden', 'shown', 'hidden', 'hidden', 'hidden']);
  });

  it('tells of errors and rejections that nobody handled', async () => {
    const described = await page.evaluate(async () => {
      const next = () =>
        new Promise((done) => window.global.addEventListener('globalerror', done, { once: true }));
      const texts: (string | undefined)[] = [];
      const act = async (fail: () => void) => {
        const told = next();
        fail();
        await told;
        texts.push(window.global.lifecycleError?.errorDescription);
      };
      await act(() => reportError(new TypeError('wrong')));
      await act(() => void Promise.reject(new Error('late')));
      await act(() => void dispatchEvent(new ErrorEvent('error', { message: 'Script error.' })));
      return texts;
    });
    expect(described).to.deep.equal(['TypeError: wrong', 'Error: late', 'Script error.']);
  });

  it('is not needed beside itself, but beside objects that are something else', async () => {
    const needed = await page.evaluate(() => [
      neededFor(window.global, window.page),
      neededFor(undefined, window.page),
      neededFor(window, window.page),
      neededFor(window.global, document.body),
    ]);
    expect(needed).to.deep.equal([false, true, true, true]);
    const isLeft = await page.evaluate(() => {
      const handler = (): void => {};
      window.page.onpageshown = handler;
      neededFor(window.global, window.page);
      return window.page.onpageshown === handler;
    });
    expect(isLeft, 'the page’s own handler is left as it was').to.equal(true);
  });

  // The last one: Firefox's driver loses a page that was restored.
  it('hides a document that the browser keeps, and unloads one that it doesn’t', async () => {
    await page.goTo(`${site.origin}/elsewhere`);
    const left = await firedSinceLaunch();
    await page.evaluate(() => void setTimeout(() => history.back()));
    await until(page, () => location.search === '?k=v', { reason: 'it did not go back' });
    await shown();
    const isKept = await page.evaluate(() => sessionStorage.getItem('restored') === 'yes');
    if (isKept) {
      expect(left).to.deep.equal(['pagehidden', 'globalhidden']);
      expect(await firedSinceLaunch()).to.deep.equal([...left, 'globalshown', 'pageshown']);
    } else {
      // One that was kept for a while and then thrown away told nobody.
      expect([2, 3]).to.include(left.length);
      expect((await firedSinceLaunch()).slice(left.length)).to.deep.equal(LAUNCH);
    }
  });
});
