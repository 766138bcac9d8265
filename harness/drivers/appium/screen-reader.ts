import type { Product } from '../../products/product.ts';
import { OBSERVE, OBSERVE_CHANGE } from './page-scripts.ts';
import { asJson, type Screen } from './step-context.ts';
import type { WebdriverClient } from './webdriver-client.ts';

/** What is needed of a client to look. */
type PageScripts = Pick<WebdriverClient, 'script' | 'scriptAsync'>;

/** Reads what the super app shows, and remembers it, so that a change can be waited for. */
export class ScreenReader {
  readonly #client: PageScripts;
  readonly #product: Product;
  #seen: Screen = { launchBar: false, running: false };

  constructor(client: PageScripts, product: Product) {
    this.#client = client;
    this.#product = product;
  }

  /** What is on screen now. */
  async now(): Promise<Screen> {
    const { selectors, refusalCode } = this.#product;
    this.#seen = (await this.#client.script(OBSERVE, asJson(selectors), refusalCode)) as Screen;
    return this.#seen;
  }

  /** What is on screen when it is no longer what was read last, or after a moment. */
  async changed(): Promise<Screen> {
    const { selectors, refusalCode } = this.#product;
    const before = JSON.stringify(Object.fromEntries(Object.entries(this.#seen).sort()));
    this.#seen = (await this.#client.scriptAsync(
      OBSERVE_CHANGE,
      asJson(selectors),
      refusalCode,
      before,
    )) as Screen;
    return this.#seen;
  }
}
