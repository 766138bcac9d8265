import type { Page } from 'puppeteer-core';

const VIEW = '.app-window[data-foreground] .view[data-current]';

/** What a person does in the super app, and sees. */
export class Person {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Types into the launch bar and submits. */
  async launch(text: string): Promise<void> {
    await this.page.click('#launch-uri', { count: 3 });
    await this.page.type('#launch-uri', text);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until the page in front says this; rejects with what is on screen instead. */
  async sees(text: string): Promise<void> {
    try {
      await this.page.waitForFunction(
        (selector, wanted) =>
          document
            .querySelector<HTMLIFrameElement>(selector)
            ?.contentDocument?.body?.textContent?.includes(wanted) === true,
        { timeout: 20_000, polling: 20 },
        VIEW,
        text,
      );
    } catch (error) {
      const shown = await this.page.evaluate(
        (view) =>
          document.querySelector<HTMLIFrameElement>(view)?.contentDocument?.body?.textContent ??
          ['.error-screen', '.app-window[data-foreground]', '.home']
            .map((selector) => document.querySelector<HTMLElement>(selector)?.innerText)
            .find((text) => text !== undefined),
        VIEW,
      );
      throw new Error(`The page does not say "${text}". On screen: "${shown}"`, { cause: error });
    }
  }

  textOfPage(): Promise<string> {
    return this.page.$eval(VIEW, (view) =>
      view instanceof HTMLIFrameElement ? (view.contentDocument?.body.textContent ?? '') : '',
    );
  }

  /** Taps once the window and the page stand still: one that is coming takes no taps yet, or elsewhere. */
  async tapInPage(selector: string): Promise<void> {
    await this.page.waitForSelector(
      '.app-window[data-foreground]:not([data-arriving]) .page-area:not([data-motion])',
    );
    const frame = await (await this.page.waitForSelector(VIEW))?.contentFrame();
    await frame?.click(selector);
  }

  /** Clicks the MiniApp's icon on the home once it stands there: installed ones are read after the home is drawn. */
  async clickTile(name: string, button: 'left' | 'right' = 'left'): Promise<void> {
    await this.page.locator(`.app-tile[title="${name}"]`).click({ button });
  }

  async close(): Promise<void> {
    await this.page.click('.capsule-close');
  }

  /** Opens the menu, and chooses from it once it has risen. */
  async choose(action: string): Promise<void> {
    await this.page.click('.capsule-menu');
    await this.pressInSheet(`dialog.action-menu [data-action="${action}"]`);
  }

  /** Presses once the sheet has risen: one that rises while the mouse comes has another button under it. */
  async pressInSheet(selector: string): Promise<void> {
    const button = await this.page.waitForSelector(selector, { visible: true });
    await button?.evaluate((pressed) => {
      const motions = pressed.closest('dialog')?.getAnimations({ subtree: true }) ?? [];
      const ending = motions.filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
      return Promise.allSettled(ending.map(({ finished }) => finished));
    });
    await button?.click();
  }

  /** Answers the permission sheet; until it has been readable for a while it takes no answer. */
  async answers(answer: 'granted' | 'denied'): Promise<void> {
    const button = await this.page.waitForSelector(`.permission-sheet >>> [data-answer="${answer}"]`);
    while (await this.page.$('.permission-sheet')) {
      await button?.click().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  count(selector: string): Promise<number> {
    return this.page.$$eval(selector, (found) => found.length);
  }

  text(selector: string): Promise<string> {
    return this.page.$eval(selector, (found) => found.textContent ?? '');
  }
}
