import type { Driver, DriverOptions, SuperAppSession } from '../driver.ts';
import { type AppiumServer, startAppiumServer } from './appium-server.ts';
import { type Browser, findBrowser } from './find-browser.ts';
import { openClient } from './open-client.ts';
import { AppiumSuperAppSession } from './super-app-session.ts';

/** Milliseconds, before the multiplier. */
const SERVER_PATIENCE = 30_000;
const CLOSING_PATIENCE = 3000;

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
    await this.#leave();
    this.#server ??= await this.#start(this.#options.timeoutMultiplier);
    const client = await openClient(this.#server, this.#browser, this.#options);
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
