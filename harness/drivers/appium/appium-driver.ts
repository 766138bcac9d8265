import { isFree } from '../../package-server/free-port.ts';
import { DriverError } from '../driver-error.ts';
import type { Driver, DriverOptions, SuperAppSession } from '../driver.ts';
import { type AppiumServer, startAppiumServer } from './appium-server.ts';
import { capabilities } from './capabilities.ts';
import { type Browser, findBrowser } from './find-browser.ts';
import { AppiumSuperAppSession } from './super-app-session.ts';
import { WebdriverClient } from './webdriver-client.ts';
import { PortTaken, withFreePort } from './with-free-port.ts';

/** Milliseconds, before the multiplier. */
const SERVER_PATIENCE = 30_000;
const SESSION_PATIENCE = 30_000;
const COMMAND_PATIENCE = 15_000;
const CLOSING_PATIENCE = 3000;

/** The error of the client in a person's words, without what the client advises its programmers. */
export function whatWentWrong({ message }: Error, patience: number): string {
  if (/^(WebDriverError: )?Request timed out/.test(message)) return `no answer within ${patience / 1000} s`;
  return (message.split('\n')[0] ?? '')
    .replace(/^WebDriverError: /, '')
    .replace(/ when running "[^"]*".*$/, '');
}

/** Super apps that are web pages, in Chromium, through an Appium server of our own. */
export class AppiumDriver implements Driver {
  readonly #options: DriverOptions;
  #browser: Browser | undefined;
  #server: AppiumServer | undefined;
  #session: SuperAppSession | undefined;

  constructor(options: DriverOptions) {
    this.#options = options;
  }

  /** Opens a session; after a crash, another one. Appium is started when there is none, or none any more. */
  async open(): Promise<SuperAppSession> {
    this.#browser ??= await findBrowser();
    const factor = this.#options.timeoutMultiplier;
    await this.#leave();
    this.#server ??= await this.#start(factor);
    const client = await this.#connect(this.#server, this.#browser, factor);
    const userAgent = String(await client.script('return navigator.userAgent'));
    this.#session = new AppiumSuperAppSession(client, this.#options, {
      browserName: 'Chromium',
      browserVersion: String(client.capabilities['browserVersion'] ?? 'unknown'),
      platform: String(client.capabilities['platformName'] ?? process.platform),
      automation: 'Appium 3 with the Chromium driver',
      userAgent,
    });
    return this.#session;
  }

  async #start(factor: number): Promise<AppiumServer> {
    const server = await startAppiumServer(this.#options.logFile, SERVER_PATIENCE * factor);
    void server.ended.then(() => {
      if (this.#server === server) this.#server = undefined;
    });
    return server;
  }

  #connect(server: AppiumServer, browser: Browser, factor: number): Promise<WebdriverClient> {
    return withFreePort((port) => this.#connectBy(port, server, browser, factor));
  }

  /** @param port chromedriver's */
  async #connectBy(port: number, server: AppiumServer, browser: Browser, factor: number) {
    const wanted = capabilities(browser, this.#options.product, port);
    const patience = { session: SESSION_PATIENCE * factor, command: COMMAND_PATIENCE * factor };
    try {
      return await WebdriverClient.connect(server, wanted, patience);
    } catch (error) {
      // A chromedriver that can't listen ends at once, without a word that would come through.
      if (/crashed during startup/.test((error as Error).message) && !(await isFree(port)))
        throw new PortTaken('chromedriver', port);
      throw new DriverError(
        `Appium opened no session with ${browser.binary} and ${browser.driver}: ${whatWentWrong(error as Error, patience.session)}\n` +
          `See ${this.#options.logFile}. Check that both can be started by hand; on a slow machine add --timeout-multiplier 3.`,
      );
    }
  }

  /** Closes the session; a browser that is gone can't be asked to. */
  async #leave(): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    if (!session) return;
    const patience = new Promise((resolve) => setTimeout(resolve, CLOSING_PATIENCE).unref());
    await Promise.race([session.close().catch(() => undefined), patience]);
  }

  async close(): Promise<void> {
    await this.#leave();
    await this.#server?.stop();
    this.#server = undefined;
  }
}
