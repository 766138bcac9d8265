import { isFree } from '../../package-server/free-port.ts';
import { DriverError } from '../driver-error.ts';
import type { DriverOptions } from '../driver.ts';
import type { AppiumServer } from './appium-server.ts';
import { capabilities } from './capabilities.ts';
import type { Browser } from './find-browser.ts';
import { WebdriverClient } from './webdriver-client.ts';
import { PortTaken, withFreePort } from './with-free-port.ts';

/** Milliseconds, before the multiplier. */
const SESSION_PATIENCE = 30_000;
const COMMAND_PATIENCE = 15_000;

export type ClientOptions = Pick<DriverOptions, 'product' | 'logFile' | 'timeoutMultiplier'>;

/** The error of the client in a person's words, without what the client advises its programmers. */
export function whatWentWrong({ message }: Error, patience: number): string {
  if (/^(WebDriverError: )?Request timed out/.test(message)) return `no answer within ${patience / 1000} s`;
  return (message.split('\n')[0] ?? '')
    .replace(/^WebDriverError: /, '')
    .replace(/ when running "[^"]*".*$/, '');
}

/**
 * Opens a session on an Appium server, with a chromedriver of its own.
 * @throws DriverError when the browser doesn't open
 */
export function openClient(
  server: AppiumServer,
  browser: Browser,
  options: ClientOptions,
): Promise<WebdriverClient> {
  return withFreePort((port) => openBy(port, server, browser, options));
}

/** @param port chromedriver's */
async function openBy(
  port: number,
  server: AppiumServer,
  browser: Browser,
  { product, logFile, timeoutMultiplier }: ClientOptions,
): Promise<WebdriverClient> {
  const patience = {
    session: SESSION_PATIENCE * timeoutMultiplier,
    command: COMMAND_PATIENCE * timeoutMultiplier,
  };
  try {
    return await WebdriverClient.connect(server, capabilities(browser, product, port), patience);
  } catch (error) {
    // A chromedriver that can't listen ends at once, without a word that would come through.
    if (/crashed during startup/.test((error as Error).message) && !(await isFree(port)))
      throw new PortTaken('chromedriver', port);
    throw new DriverError(
      `Appium opened no session with ${browser.binary} and ${browser.driver}: ${whatWentWrong(error as Error, patience.session)}\n` +
        `See ${logFile}. Check that both can be started by hand; on a slow machine add --timeout-multiplier 3.`,
    );
  }
}
