import { fileURLToPath } from 'node:url';
import { until, type Engine, type EnginePage } from './engines/engine.ts';
import { openInEngine, type OpenedInEngine } from './engines/open-in-engine.ts';
import { puppeteerPage } from './engines/puppeteer-page.ts';
import type { PageOptions } from './harness-server.ts';
import { openPage, type OpenPage } from './with-page.ts';
import type {} from '../mini-app/testing/mini-app-test.ts';

const ENTRY = fileURLToPath(new URL('../mini-app/testing/mini-app-test.ts', import.meta.url));

/** A page in which tests launch MiniApps, one after the other. */
export class MiniAppPage<Opened extends OpenPage | OpenedInEngine = OpenPage> {
  readonly opened: Opened;
  readonly #page: EnginePage;

  /** In Chromium, with all that puppeteer can do. */
  static async open(options?: PageOptions): Promise<MiniAppPage> {
    const opened = await openPage(ENTRY, options);
    return new MiniAppPage(opened, puppeteerPage(opened.page));
  }

  static async openIn(engine: Engine, options?: PageOptions): Promise<MiniAppPage<OpenedInEngine>> {
    const opened = await openInEngine(engine, ENTRY, options);
    return new MiniAppPage(opened, opened.page);
  }

  private constructor(opened: Opened, page: EnginePage) {
    this.opened = opened;
    this.#page = page;
  }

  /** Launches a MiniApp made of the files; gives the refusal's code, if it is refused. */
  launch(files: Record<string, string>, manifest: object = {}, path = ''): Promise<string | undefined> {
    return this.#page.evaluate(
      (...asked) => miniAppTest.launch(...asked),
      files,
      manifest as Record<string, never>,
      path,
    );
  }

  /** Waits until the text is in the page on screen, and gives all its text. */
  async text(part: string): Promise<string> {
    try {
      await until(this.#page, (wanted) => miniAppTest.text.includes(wanted), {}, part);
    } catch {
      const [text, events] = await this.#page.evaluate(() => [miniAppTest.text, miniAppTest.events] as const);
      const lines = 'console' in this.opened ? this.opened.console : [];
      throw new Error(
        `"${part}" did not appear; there is "${text}". ${events.join(', ')} ${lines.join('\n')}`,
      );
    }
    return this.#page.evaluate(() => miniAppTest.text);
  }

  /** Waits for an event of the MiniApp that begins so, and gives all events. */
  async event(start: string): Promise<string[]> {
    await until(
      this.#page,
      (wanted) => miniAppTest.events.some((event) => event.startsWith(wanted)),
      { reason: `there was no event ${start}` },
      start,
    );
    return this.#page.evaluate(() => miniAppTest.events);
  }

  /** Presses what the selector finds in the page on screen, as a person does. */
  async press(selector: string): Promise<void> {
    const { x, y } = await this.#page.evaluate((wanted) => {
      const frame = document.querySelector('iframe.view[data-current]')?.getBoundingClientRect();
      const element = miniAppTest.view?.querySelector(wanted)?.getBoundingClientRect();
      if (!frame || !element) throw new Error(`The page on screen has no ${wanted}.`);
      return { x: frame.x + element.x + element.width / 2, y: frame.y + element.y + element.height / 2 };
    }, selector);
    await this.#page.press(x, y);
  }

  close(): Promise<void> {
    return this.opened.close();
  }
}
