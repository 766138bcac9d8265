import { launch, type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, chromiumPath } from './engines/chromium.ts';
import { serveHarness, type HarnessServer, type PageOptions } from './harness-server.ts';

export { CHROMIUM_FLAGS } from './engines/chromium.ts';
export type { PageOptions } from './harness-server.ts';

export interface OpenPage {
  readonly page: Page;
  /** Of the loopback server, e.g. `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Method and path of every request that the server got after the page's own. */
  readonly requests: string[];
  /** Errors and console lines of the page and of its workers. */
  readonly console: string[];
  close(): Promise<void>;
}

/**
 * Opens a TypeScript file, bundled for browsers, in a cross-origin isolated page of a real Chromium
 * (`MPT_CHROMIUM` or `/usr/bin/chromium`). The caller closes it.
 */
export async function openPage(entry: string, options: PageOptions = {}): Promise<OpenPage> {
  const server = await serveHarness(entry, options);
  const { origin, requests } = server;
  let browser: Browser | undefined;
  try {
    browser = await launch({
      executablePath: chromiumPath(),
      headless: true,
      args: CHROMIUM_FLAGS,
    });
    const page = await browser.newPage();
    const lines: string[] = [];
    page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) =>
      lines.push(`pageerror: ${error instanceof Error ? error.message : error}`),
    );
    await page.goto(`${origin}/`);
    requests.length = 0;
    return { page, origin, requests, console: lines, close: () => close(browser, server) };
  } catch (error) {
    await close(browser, server);
    throw error;
  }
}

/** `openPage` for the time of one callback. */
export async function withPage(
  entry: string,
  run: (page: Page, origin: string, opened: OpenPage) => Promise<void>,
  options?: PageOptions,
): Promise<void> {
  const opened = await openPage(entry, options);
  try {
    await run(opened.page, opened.origin, opened);
  } finally {
    await opened.close();
  }
}

async function close(browser: Browser | undefined, server: HarnessServer): Promise<void> {
  await browser?.close();
  await server.close();
}
