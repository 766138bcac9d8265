import { existsSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import type { Engine } from './engine.ts';
import { puppeteerPage } from './puppeteer-page.ts';

/** `MPT_FIREFOX` or Debian's. */
function firefoxPath(): string {
  return process.env.MPT_FIREFOX ?? '/usr/bin/firefox-esr';
}

/** What puppeteer's types leave out. https://w3c.github.io/webdriver-bidi/#command-session-unsubscribe */
interface BidiBrowser {
  readonly connection: {
    send(method: 'session.unsubscribe', parameters: { events: string[] }): Promise<unknown>;
  };
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
    const { connection } = browser as unknown as BidiBrowser;
    // A flood of errors, told one by one to a session that wants to hear of them, holds up the page: what would be measured is the driver.
    await connection.send('session.unsubscribe', { events: ['log'] });
    return puppeteerPage(await browser.newPage());
  },
};
