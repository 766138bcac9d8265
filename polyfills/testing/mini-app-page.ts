import { fileURLToPath } from 'node:url';
import { openPage, type OpenPage, type PageOptions } from './with-page.ts';
import type {} from '../mini-app/testing/mini-app-test.ts';

const ENTRY = fileURLToPath(new URL('../mini-app/testing/mini-app-test.ts', import.meta.url));

/** A page in which tests launch MiniApps, one after the other. */
export class MiniAppPage {
  readonly opened: OpenPage;

  static async open(options?: PageOptions): Promise<MiniAppPage> {
    return new MiniAppPage(await openPage(ENTRY, options));
  }

  private constructor(opened: OpenPage) {
    this.opened = opened;
  }

  /** Launches a MiniApp made of the files; gives the refusal's code, if it is refused. */
  launch(files: Record<string, string>, manifest: object = {}, path = ''): Promise<string | undefined> {
    return this.opened.page.evaluate(
      (...asked) => miniAppTest.launch(...asked),
      files,
      manifest as Record<string, never>,
      path,
    );
  }

  /** Waits until the text is in the page on screen, and gives all its text. */
  async text(part: string): Promise<string> {
    const { page } = this.opened;
    try {
      await page.waitForFunction((wanted) => miniAppTest.text.includes(wanted), { timeout: 15_000 }, part);
    } catch {
      const [text, events] = await page.evaluate(() => [miniAppTest.text, miniAppTest.events] as const);
      throw new Error(
        `"${part}" did not appear; there is "${text}". ${events.join(', ')} ${this.opened.console.join('\n')}`,
      );
    }
    return page.evaluate(() => miniAppTest.text);
  }

  /** Waits for an event of the MiniApp that begins so, and gives all events. */
  async event(start: string): Promise<string[]> {
    const { page } = this.opened;
    await page.waitForFunction(
      (wanted) => miniAppTest.events.some((event) => event.startsWith(wanted)),
      { timeout: 15_000 },
      start,
    );
    return page.evaluate(() => miniAppTest.events);
  }

  close(): Promise<void> {
    return this.opened.close();
  }
}
