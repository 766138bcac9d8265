import { existsSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import type { Engine } from './engine.ts';
import { puppeteerPage } from './puppeteer-page.ts';

export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `MPT_CHROMIUM` or Debian's. */
export function chromiumPath(): string {
  return process.env.MPT_CHROMIUM ?? '/usr/bin/chromium';
}

export const chromium: Engine = {
  name: 'chromium',
  missing: () => (existsSync(chromiumPath()) ? undefined : `there is no ${chromiumPath()}; set MPT_CHROMIUM`),
  start: async (viewport) => {
    const browser = await launch({
      executablePath: chromiumPath(),
      headless: true,
      args: CHROMIUM_FLAGS,
      ...(viewport && { defaultViewport: viewport }),
    });
    return puppeteerPage(await browser.newPage());
  },
};
