import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';
import { accessibilityViolations } from '../testing/accessibility.ts';
import { CHROMIUM_FLAGS, chromiumPath } from '../testing/engines/chromium.ts';
import { serveFolder } from '../testing/serve-folder.ts';
import { buildDemos, DEMOS } from './build-demos.ts';

describe('axe-core finds nothing in the demo pages', () => {
  let folder: string;
  let site: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demos-'));
    await buildDemos(folder);
    site = await serveFolder(folder);
    browser = await launch({ executablePath: chromiumPath(), headless: true, args: CHROMIUM_FLAGS });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const name of DEMOS) {
    it(`of ${name}, light on a phone and dark, from right to left, on a desktop`, async () => {
      const page = await browser.newPage();
      for (const [width, scheme, dir] of [
        [390, 'light', 'ltr'],
        [1200, 'dark', 'rtl'],
      ] as const) {
        await page.setViewport({ width, height: 800 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.goto(`${site.origin}/${name}/`);
        await page.evaluate((direction) => void (document.documentElement.dir = direction), dir);
        expect(await accessibilityViolations(page), scheme).to.deep.equal([]);
        const [wide, small] = await page.evaluate(() => [
          document.documentElement.scrollWidth > innerWidth,
          [...document.querySelectorAll('button, .links a')].filter(
            (target) => target.getBoundingClientRect().height < 44,
          ).length,
        ]);
        expect([wide, small], 'wider than the screen, targets that are too small').to.deep.equal([false, 0]);
      }
      await page.close();
    });
  }
});
