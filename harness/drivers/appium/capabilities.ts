import type { Product } from '../../products/product.ts';
import type { Browser } from './find-browser.ts';

/**
 * A session's capabilities.
 * @param port for chromedriver, of this session alone, else the driver kills its neighbour's
 */
export function capabilities(browser: Browser, product: Product, port: number): Record<string, unknown> {
  return {
    platformName: process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'windows' : 'linux',
    browserName: 'chrome',
    'appium:automationName': 'Chromium',
    'appium:executable': browser.driver,
    'appium:chromedriverPort': port,
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
