import { launch, type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, chromiumPath } from '@miniapp-tests/polyfills/testing/engines/chromium';

/** What lives in a page after its garbage was collected. */
export interface Living {
  readonly workers: number;
  readonly frames: number;
  readonly nodes: number;
  readonly listeners: number;
  /** Of the page's JavaScript heap. */
  readonly bytes: number;
}

/** Opens and closes MiniApps in one page of a browser of its own. */
export class Cycles {
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #session: CDPSession;

  static async open(origin: string): Promise<Cycles> {
    const browser = await launch({
      executablePath: chromiumPath(),
      args: CHROMIUM_FLAGS,
    });
    const page = await browser.newPage();
    await page.goto(origin);
    await page.waitForFunction(() => globalThis.launches !== undefined);
    return new Cycles(browser, page, await page.createCDPSession());
  }

  private constructor(browser: Browser, page: Page, session: CDPSession) {
    this.#browser = browser;
    this.#page = page;
    this.#session = session;
  }

  /** Launches so many, each closed before the next. */
  async run(times: number): Promise<void> {
    for (let time = 0; time < times; time++) await this.#page.evaluate(() => launches.miniApp());
  }

  /** Counts until two counts are alike: what was made ready for the next launch has settled then. */
  async living(): Promise<Living> {
    let last = await this.#count();
    for (let tries = 0; tries < 20; tries++) {
      await new Promise((done) => setTimeout(done, 1_000));
      const now = await this.#count();
      if (isAlike(last, now)) return now;
      last = now;
    }
    return last;
  }

  async #count(): Promise<Living> {
    // What is freed in one collection lets go of more in the next.
    for (let time = 0; time < 3; time++) await this.#session.send('HeapProfiler.collectGarbage');
    const { Frames = 0, Nodes = 0, JSEventListeners = 0, JSHeapUsedSize = 0 } = await this.#page.metrics();
    return {
      workers: this.#page.workers().length,
      frames: Frames,
      nodes: Nodes,
      listeners: JSEventListeners,
      bytes: JSHeapUsedSize,
    };
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}

function isAlike(one: Living, other: Living): boolean {
  return (['workers', 'frames', 'nodes', 'listeners'] as const).every((what) => one[what] === other[what]);
}
