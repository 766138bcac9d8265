import { expect } from 'chai';
import type { ElementHandle, Frame } from 'puppeteer-core';
import type { MiniAppPage } from '../testing/mini-app-page.ts';

/** What a person sees of a TodoMVC. */
export interface Seen {
  /** Such as `[x] Buy milk`; `[?]` where mark and check box disagree. */
  readonly items: readonly string[];
  /** Such as `2 items left`; null without a footer. */
  readonly count: string | null;
  readonly filter: string | null;
  readonly allChecked: boolean | null;
  readonly canClear: boolean;
  /** What the field for new to-dos holds. */
  readonly field: string;
  /** What the field holds in which a to-do is edited, if one is and has the focus. */
  readonly editing: string | null;
}

/** Somebody at the page on screen, with mouse and keyboard. */
export class Reader {
  readonly #app: MiniAppPage;

  constructor(app: MiniAppPage) {
    this.#app = app;
  }

  async click(selector: string, count = 1): Promise<void> {
    await (await this.#find(selector)).click({ count });
  }

  /** Double-clicks, replaces all of the text that can be edited then, and presses the key if one is given. */
  async edit(selector: string, text: string, key?: 'Enter' | 'Escape'): Promise<void> {
    await this.click(selector, 2);
    await (await this.#find('.edit:focus')).click({ count: 3 });
    if (text === '') await this.#keyboard.press('Backspace');
    else await this.#keyboard.type(text);
    if (key) await this.#keyboard.press(key);
  }

  async enter(selector: string, text: string): Promise<void> {
    await this.click(selector, 3);
    await this.#keyboard.type(text);
    await this.#keyboard.press('Enter');
  }

  /** Waits until the text is there. */
  async sees(selector: string, text: string): Promise<void> {
    const read = async (): Promise<string> => {
      const found = await (await this.#frame()).$(selector);
      return (await found?.evaluate((element) => element.textContent)) ?? '';
    };
    await this.#until(read, text);
  }

  async seesTodos(wanted: Partial<Seen>): Promise<void> {
    const read = async (): Promise<Partial<Seen>> => {
      const seen = await (await this.#frame()).evaluate(look);
      return Object.fromEntries(Object.keys(wanted).map((name) => [name, seen[name as keyof Seen]]));
    };
    await this.#until(read, wanted);
  }

  /** Waits until the canvas has these colours at these places, as `r,g,b,a`. */
  async seesPixels(selector: string, wanted: Readonly<Record<string, string>>): Promise<void> {
    const read = async (): Promise<Readonly<Record<string, string>>> =>
      (await this.#frame()).evaluate(pixelsOf, selector, Object.keys(wanted));
    await this.#until(read, wanted);
  }

  async #until<T>(read: () => Promise<T>, wanted: T): Promise<void> {
    const end = Date.now() + 6000;
    for (;;) {
      const seen = await read().catch((error: Error) => error.message);
      if (JSON.stringify(seen) === JSON.stringify(wanted)) return;
      if (Date.now() > end) {
        const events = await this.#app.opened.page.evaluate(() => miniAppTest.events);
        const told = new Set([...events, ...this.#app.opened.console].map((line) => line.slice(0, 300)));
        expect(seen, [...told].slice(-10).join('\n')).to.deep.equal(wanted);
        return;
      }
      await new Promise((done) => setTimeout(done, 15));
    }
  }

  async #find(selector: string): Promise<ElementHandle<Element>> {
    const found = await (await this.#frame()).waitForSelector(selector, { timeout: 6000 });
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  }

  async #frame(): Promise<Frame> {
    const view = await this.#app.opened.page.waitForSelector('iframe.view[data-current]');
    const frame = await view?.contentFrame();
    if (!frame) throw new Error('There is no view.');
    return frame;
  }

  get #keyboard() {
    return this.#app.opened.page.keyboard;
  }
}

/** Runs in the view: colours at places such as `10,20`. */
function pixelsOf(selector: string, places: readonly string[]): Record<string, string> {
  const shown = document.querySelector<HTMLCanvasElement>(selector);
  const copy = document.createElement('canvas');
  copy.width = shown?.width ?? 0;
  copy.height = shown?.height ?? 0;
  const context = copy.getContext('2d');
  if (shown) context?.drawImage(shown, 0, 0);
  const colourAt = (place: string): string => {
    const [x, y] = place.split(',').map(Number) as [number, number];
    return [...(context?.getImageData(x, y, 1, 1).data ?? [])].join();
  };
  return Object.fromEntries(places.map((place) => [place, colourAt(place)]));
}

/** Runs in the view. */
function look(): Seen {
  const text = (selector: string): string | null =>
    document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? null;
  const input = (selector: string, of: ParentNode = document): HTMLInputElement | null =>
    of.querySelector<HTMLInputElement>(selector);
  const items = [...document.querySelectorAll('.todo-list > li')].map((item) => {
    const marked = item.classList.contains('completed');
    const mark = input('.toggle', item)?.checked !== marked ? '?' : marked ? 'x' : ' ';
    return `[${mark}] ${item.querySelector('label')?.textContent}`;
  });
  return {
    items,
    count: text('.todo-count'),
    filter: text('.filters .selected'),
    allChecked: input('.toggle-all')?.checked ?? null,
    canClear: text('.clear-completed') !== null,
    field: input('.new-todo')?.value ?? '',
    editing: input('.editing .edit:focus')?.value ?? null,
  };
}
