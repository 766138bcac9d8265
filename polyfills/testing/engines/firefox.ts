import { existsSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import type { Engine } from './engine.ts';
import { puppeteerPage } from './puppeteer-page.ts';

/** `MPT_FIREFOX` or Debian's. */
function firefoxPath(): string {
  return process.env.MPT_FIREFOX ?? '/usr/bin/firefox-esr';
}

export const firefox: Engine = {
  name: 'firefox',
  missing: () =>
    existsSync(firefoxPath())
      ? undefined
      : `there is no ${firefoxPath()}; apt-get install firefox-esr, or set MPT_FIREFOX`,
  start: async (viewport) => {
    const browser = await launch({
      browser: 'firefox',
      protocol: 'webDriverBiDi',
      executablePath: firefoxPath(),
      headless: true,
      ...(viewport && { defaultViewport: viewport }),
    });
    return puppeteerPage(await browser.newPage());
  },
};
