import { expect } from 'chai';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { accessibilityViolations } from '../testing/accessibility.ts';
import { CHROMIUM_FLAGS, chromiumPath } from '../testing/engines/chromium.ts';
import { smallApp } from '../testing/small-app.ts';
import { serveDevPage, type ServedDevPage } from '../testing/dev-page.ts';

const SCRIPT =
  "console.log('a'); console.warn('b'); console.trace('c'); localStorage.setItem('d', 'e'); null.x;";
const PANELS = ['console', 'timeline', 'storage', 'findings'];

describe('the developer page is for everybody', function () {
  this.timeout(90_000);
  let served: ServedDevPage;
  let browser: Browser;
  let page: Page;

  before(async () => {
    served = await serveDevPage(smallApp('a', { 'pages/index/index.js': SCRIPT }));
    browser = await launch({ executablePath: chromiumPath(), headless: true, args: CHROMIUM_FLAGS });
    page = await browser.newPage();
    await page.goto(`${served.origin}/`);
    await page.waitForSelector('.line.uncaught', { timeout: 40_000 });
    await page.waitForSelector('#storage-rows tr', { timeout: 40_000 });
    // Findings, and a state that can't be opened.
    await served.change(smallApp('a', { 'i18n/x y.json': '[]' }, { name: 1 }));
    await page.waitForSelector('#trouble:not([hidden])', { timeout: 40_000 });
    await page.evaluate(() => document.querySelector<HTMLElement>('.line.uncaught button.place')?.click());
  });
  after(async () => {
    await browser?.close();
    await served?.close();
  });

  for (const [width, scheme, dir] of [
    [390, 'light', 'ltr'],
    [390, 'dark', 'rtl'],
    [1280, 'dark', 'ltr'],
    [1280, 'light', 'rtl'],
  ] as const)
    it(`${width} px, ${scheme}, ${dir}: axe-core finds nothing, targets are large, nothing is wider than the screen`, async () => {
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.evaluate((direction) => void (document.documentElement.dir = direction), dir);
      for (const panel of PANELS) {
        await page.click(`#tab-${panel}`);
        expect(await accessibilityViolations(page), panel).to.deep.equal([]);
        const [isWide, small] = await page.evaluate(() => [
          document.documentElement.scrollWidth > innerWidth,
          [...document.querySelectorAll<HTMLElement>('button:not(.place), select')]
            .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 44)
            .map(({ id }) => id),
        ]);
        expect([isWide, small], panel).to.deep.equal([false, []]);
      }
    });

  it('its tabs go by keys, in the direction of the writing', async () => {
    await page.evaluate(() => void (document.documentElement.dir = 'ltr'));
    await page.focus('#tab-console');
    await page.click('#tab-console');
    const selected = (): Promise<string | undefined> =>
      page.evaluate(() =>
        (document.activeElement as HTMLElement | null)?.matches('[aria-selected=true]')
          ? document.activeElement?.id
          : undefined,
      );
    const shown = (): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.panel:not([hidden])')].map(({ id }) => id),
      );
    await page.keyboard.press('ArrowRight');
    expect(await selected()).to.equal('tab-timeline');
    expect(await shown()).to.deep.equal(['panel-timeline']);
    await page.keyboard.press('End');
    expect(await selected()).to.equal('tab-findings');
    await page.keyboard.press('ArrowRight');
    expect(await selected()).to.equal('tab-console');
    await page.evaluate(() => void (document.documentElement.dir = 'rtl'));
    await page.keyboard.press('ArrowLeft');
    expect(await selected()).to.equal('tab-timeline');
    await page.keyboard.press('Home');
    expect(await selected()).to.equal('tab-console');
  });
});
