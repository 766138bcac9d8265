import type { PackageProvider } from '@miniapp-tests/spec/addressing/package-server';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { chromiumPath } from './engines/chromium.ts';
import { serveSuperApp, type ServedSuperApp } from './serve-super-app.ts';

export interface OpenSuperApp extends ServedSuperApp {
  readonly browser: Browser;
  readonly page: Page;
  /** Errors and warnings of the page's console. */
  readonly complaints: string[];
}

/** Builds the super app, serves it and the packages from two loopback origins, and opens it in Chromium. */
export async function openSuperApp(
  packages: PackageProvider,
  viewport = { width: 390, height: 844 },
  flags: readonly string[] = [],
): Promise<OpenSuperApp> {
  const complaints: string[] = [];
  const served = await serveSuperApp(packages);
  const browser = await launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      ...flags,
    ],
    defaultViewport: viewport,
  });
  const page = await browser.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  await page.goto(served.url);
  await page.waitForSelector('#launch-uri');
  return {
    ...served,
    browser,
    page,
    complaints,
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}
