import { until, type Engine, type EnginePage } from '../../../testing/engines/engine.ts';
import { openInEngine, type OpenedInEngine } from '../../../testing/engines/open-in-engine.ts';
import type {} from './element-page.ts';

export const ELEMENT_PAGE = `${import.meta.dirname}/element-page.ts`;

/** A page with `<mini-app>` elements, by their names, and a person in front of it. */
export class ElementsInEngine {
  readonly page: EnginePage;
  /** Of the page's server: method and path of every request since the page's own. */
  readonly requests: readonly string[];
  readonly #opened: OpenedInEngine;

  /** @param files of the page's server, by path */
  static async open(
    engine: Engine,
    files: Readonly<Record<string, Uint8Array | string>>,
  ): Promise<ElementsInEngine> {
    return new ElementsInEngine(await openInEngine(engine, ELEMENT_PAGE, { files }));
  }

  private constructor(opened: OpenedInEngine) {
    this.#opened = opened;
    this.page = opened.page;
    this.requests = opened.requests;
  }

  close(): Promise<void> {
    return this.#opened.close();
  }

  add(name: string, src: string, attributes = {}): Promise<void> {
    return this.page.evaluate((...asked) => elementTest.add(...asked), name, src, attributes);
  }

  removeAll(): Promise<void> {
    return this.page.evaluate(() => elementTest.removeAll());
  }

  text(name: string): Promise<string> {
    return this.page.evaluate((of) => elementTest.text(of), name);
  }

  /** Waits until the element shows the text. */
  async sees(name: string, text: string): Promise<void> {
    const isSeen = (of: string, wanted: string): boolean => elementTest.text(of).includes(wanted);
    await until(this.page, isSeen, { timeout: 20_000 }, name, text).catch(async (cause: unknown) => {
      const events = await this.page.evaluate((of) => elementTest.events[of], name);
      const shown = await this.text(name);
      throw new Error(`"${text}" is not seen, but "${shown}", after ${events?.join()}`, { cause });
    });
  }
}
