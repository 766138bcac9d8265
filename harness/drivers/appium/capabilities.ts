import { freePort } from '../../package-server/free-port.ts';
import type { Product } from '../../products/product.ts';
import type { Browser } from './find-browser.ts';

/** A session's capabilities. Each session has a chromedriver port of its own, else the driver kills its neighbour's. */
export async function capabilities(browser: Browser, product: Product): Promise<Record<string, unknown>> {
  return {
    platformName: process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'windows' : 'linux',
    browserName: 'chrome',
    'appium:automationName': 'Chromium',
    'appium:executable': browser.driver,
    'appium:chromedriverPort': await freePort(),
    'appium:autodownloadEnabled': false,
    // A BiDi session takes Appium down when the browser dies; a classic one survives.
    'wdio:enforceWebDriverClassic': true,
    'goog:loggingPrefs': { browser: 'ALL' },
    'goog:chromeOptions': {
      binary: browser.binary,
      args: [
        '--headless=new',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--window-size=${product.viewport.width},${product.viewport.height}`,
      ],
    },
  };
}
