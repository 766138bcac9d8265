import type { PackageProvider } from '@miniapp-tests/spec/addressing/package-server';
import { serveSuperApp, type ServedSuperApp } from '../serve-super-app.ts';
import { until, type Engine, type EnginePage } from './engine.ts';

const VIEW = '.app-window[data-foreground] .view[data-current]';
const VIEWPORT = { width: 500, height: 844 };

/** The super app in an engine, and a person in front of it. */
export class SuperAppInEngine {
  readonly served: ServedSuperApp;
  readonly page: EnginePage;

  static async open(engine: Engine, packages: PackageProvider): Promise<SuperAppInEngine> {
    const served = await serveSuperApp(packages);
    let page: EnginePage | undefined;
    try {
      page = await engine.start(VIEWPORT);
      await page.goTo(served.url);
      const reason = 'the super app has no launch bar';
      await until(page, () => document.querySelector('#launch-uri') !== null, { reason });
      return new SuperAppInEngine(served, page);
    } catch (error) {
      await page?.close();
      await served.close();
      throw error;
    }
  }

  private constructor(served: ServedSuperApp, page: EnginePage) {
    this.served = served;
    this.page = page;
  }

  /** Types into the launch bar and submits. */
  async launch(uri: string): Promise<void> {
    await this.press('#launch-uri');
    await this.page.type(uri);
    await this.page.key('Enter');
  }

  /** Presses an element of the super app itself, once it is there and stands still. */
  async press(selector: string): Promise<void> {
    const place = await this.page.evaluate(async (wanted) => {
      const moves = ({ playState, effect }: Animation): boolean =>
        playState === 'running' && effect?.getTiming().iterations !== Infinity;
      const end = performance.now() + 30_000;
      while (performance.now() < end) {
        await new Promise((later) => setTimeout(later, 40));
        const box = document.querySelector(wanted)?.getBoundingClientRect();
        if (box?.width && !document.getAnimations().some(moves))
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return undefined;
    }, selector);
    if (!place) throw new Error(`The super app has no ${selector} that stands still.`);
    await this.page.press(place.x, place.y);
  }

  /** Presses an element of the MiniApp's page in front, once that and its window stand still. */
  async pressInPage(selector: string): Promise<void> {
    const isStill = (view: string): boolean =>
      !document.querySelector(
        '.app-window[data-foreground] [data-motion], .app-window[data-foreground][data-arriving]',
      ) &&
      document
        .querySelector(view)
        ?.getAnimations()
        .every(({ playState }) => playState !== 'running') === true;
    await until(this.page, isStill, { reason: 'the page goes on moving' }, VIEW);
    const { x, y } = await this.page.evaluate(
      (view, wanted) => {
        const frame = document.querySelector<HTMLIFrameElement>(view);
        const outer = frame?.getBoundingClientRect();
        const inner = frame?.contentDocument?.querySelector(wanted)?.getBoundingClientRect();
        if (!outer || !inner) throw new Error(`The page in front has no ${wanted}.`);
        return { x: outer.x + inner.x + inner.width / 2, y: outer.y + inner.y + inner.height / 2 };
      },
      VIEW,
      selector,
    );
    await this.page.press(x, y);
  }

  /** Presses what the selector finds in a widget on the board. */
  async pressInWidget(path: string, selector: string): Promise<void> {
    const { x, y } = await this.page.evaluate(
      (name, wanted) => {
        const widget = document.querySelector(`[data-widget="${name}"] mini-app-widget`);
        const view = widget?.shadowRoot?.querySelector<HTMLIFrameElement>('iframe.view[data-current]');
        const outer = view?.getBoundingClientRect();
        const inner = view?.contentDocument?.querySelector(wanted)?.getBoundingClientRect();
        if (!outer || !inner) throw new Error(`The widget ${name} has no ${wanted}.`);
        return { x: outer.x + inner.x + inner.width / 2, y: outer.y + inner.y + inner.height / 2 };
      },
      path,
      selector,
    );
    await this.page.press(x, y);
  }

  /** Answers the permission sheet, as soon as it takes answers. */
  async answers(answer: 'granted' | 'denied'): Promise<void> {
    const takesAnswers = (value: string): boolean => {
      const sheet = document.querySelector('.permission-sheet')?.shadowRoot;
      return Boolean(sheet?.querySelector(`[data-answer="${value}"][aria-disabled="false"]`));
    };
    await until(this.page, takesAnswers, { timeout: 20_000, reason: 'nobody takes an answer' }, answer);
    const place = (): Promise<{ x: number; y: number } | undefined> =>
      this.page.evaluate((value) => {
        const sheet = document.querySelector('.permission-sheet')?.shadowRoot;
        const box = sheet?.querySelector(`[data-answer="${value}"]`)?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }, answer);
    for (let at = await place(); at; at = await place()) {
      await this.page.press(at.x, at.y);
      await new Promise((done) => setTimeout(done, 100));
    }
  }

  textOfPage(): Promise<string> {
    return this.page.evaluate(
      (view) => document.querySelector<HTMLIFrameElement>(view)?.contentDocument?.body?.textContent ?? '',
      VIEW,
    );
  }

  /** Waits until the page in front says this. */
  async sees(text: string): Promise<void> {
    try {
      await until(
        this.page,
        (view, wanted) =>
          document
            .querySelector<HTMLIFrameElement>(view)
            ?.contentDocument?.body?.textContent?.includes(wanted) === true,
        {},
        VIEW,
        text,
      );
    } catch {
      const shown = await this.page.evaluate(() => document.body.innerText);
      throw new Error(
        `The page does not say "${text}" but "${await this.textOfPage()}"; on screen: "${shown}"`,
      );
    }
  }

  async close(): Promise<void> {
    await this.page.close();
    await this.served.close();
  }
}
