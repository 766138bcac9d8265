import type { Json } from '@miniapp-tests/conformance/authoring/test-format';
import { makeStepContext } from '../drivers/appium/make-step-context.ts';
import { ScreenReader } from '../drivers/appium/screen-reader.ts';
import type { StepContext } from '../drivers/appium/step-context.ts';
import { perform } from '../drivers/appium/steps/perform.ts';
import type { WebdriverClient } from '../drivers/appium/webdriver-client.ts';
import { poll } from '../drivers/poll.ts';
import type { Product } from '../products/product.ts';
import { coloursIn, middleOf, textIn, todosIn, type Seen } from './what-is-seen.ts';

/** Milliseconds in which a page must have done what it does. */
const PATIENCE = 6000;
/** What the browser says when a logic layer tries its wall. */
const TRIAL = /(Connecting to 'data:,'|Fetch API cannot load data:,)/;
export const KEYS = { Backspace: '\uE003', Enter: '\uE007', Escape: '\uE00C' } as const;

type Look<Rest extends readonly unknown[], T> = (view: Document, ...rest: Rest) => T | Promise<T>;

/** Somebody at the super app, with mouse and keyboard, through an Appium session. */
export class Reader {
  readonly #client: WebdriverClient;
  readonly #superAppUrl: string;
  readonly #context: StepContext;
  readonly #view: string;

  /** @param uri of the MiniApp that is launched */
  constructor(client: WebdriverClient, product: Product, superAppUrl: string, uri: string) {
    const screen = new ScreenReader(client, product);
    this.#client = client;
    this.#superAppUrl = superAppUrl;
    this.#context = makeStepContext(client, product, screen, { tab: undefined }, uri, PATIENCE);
    this.#view = `${product.selectors.foreground} ${product.selectors.view}`;
  }

  /** Opens the super app anew, and the MiniApp in it. */
  async launch(): Promise<void> {
    await this.#client.open(this.#superAppUrl);
    await this.#context.untilScreen('the super app’s home screen', ({ launchBar }) => launchBar);
    await perform(this.#context, { do: 'launch' });
  }

  /** @param times in quick succession */
  async click(selector: string, times = 1): Promise<void> {
    const { x, y } = await this.#middleOf(selector);
    await this.#client.tap(x, y, times);
  }

  /** Puts the pointer over a place of the element, in CSS pixels from its left and top edges. */
  async hover(selector: string, x: number, y: number): Promise<void> {
    const { left, top } = await this.#middleOf(selector);
    await this.#client.hover(left + x, top + y);
  }

  /** Presses the keys that make the text, or those of `KEYS`, one after the other without a pause. */
  keys(text: string): Promise<void> {
    return this.#client.keys(text);
  }

  /** Double-clicks, and replaces all of the text that can be edited then. */
  async edit(selector: string, text: string): Promise<void> {
    await this.click(selector, 2);
    await this.click('.edit:focus', 3);
    await this.keys(text === '' ? KEYS.Backspace : text);
  }

  async enter(selector: string, text: string): Promise<void> {
    await this.click(selector, 3);
    await this.keys(`${text}${KEYS.Enter}`);
  }

  /** Types as an input method does: what is composed is shown at each stage, then the last one is taken. */
  async compose(stages: readonly string[], taken: string): Promise<void> {
    for (const text of stages) {
      const place = { selectionStart: text.length, selectionEnd: text.length };
      await this.#client.devtools('Input.imeSetComposition', { text, ...place });
    }
    await this.#client.devtools('Input.insertText', { text: taken });
  }

  /** Waits until the text is there. */
  async sees(selector: string, text: string): Promise<void> {
    await this.#until(() => this.#look(textIn, selector), text);
  }

  async seesTodos(wanted: Partial<Seen>): Promise<void> {
    const read = async (): Promise<Partial<Seen>> => {
      const seen = await this.#look(todosIn);
      return Object.fromEntries(Object.keys(wanted).map((name) => [name, seen?.[name as keyof Seen]]));
    };
    await this.#until(read, wanted);
  }

  /**
   * Waits until the screen shows these colours in the element.
   * @param wanted colours as `r,g,b`, by places such as `10,20` in CSS pixels from the element's left and top edges
   */
  async seesColours(selector: string, wanted: Readonly<Record<string, string>>): Promise<void> {
    const { left, top } = await this.#middleOf(selector);
    const places = Object.keys(wanted).map((place) => {
      const [x = 0, y = 0] = place.split(',').map(Number);
      return [Math.round(left + x), Math.round(top + y)] as const;
    });
    const read = async (): Promise<Readonly<Record<string, string>>> => {
      const png = Buffer.from(await this.#client.screenshot()).toString('base64');
      const seen = await this.#look(coloursIn, png, places);
      return Object.fromEntries(Object.keys(wanted).map((place, index) => [place, seen?.[index] ?? '']));
    };
    await this.#until(read, wanted);
  }

  /** Errors that the page's scripts or the super app wrote to the console since the last call. */
  async errors(): Promise<string[]> {
    const lines = (await this.#client.logs()).split('\n');
    return lines.filter((line) => line.startsWith('SEVERE') && !TRIAL.test(line));
  }

  async #middleOf(selector: string) {
    const found = await poll(PATIENCE, async () => (await this.#look(middleOf, selector)) ?? undefined);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  }

  async #until<T>(read: () => Promise<T>, wanted: T): Promise<void> {
    let seen: T | undefined;
    const came = await poll(PATIENCE, async () => {
      seen = await read();
      return JSON.stringify(seen) === JSON.stringify(wanted) || undefined;
    });
    if (came) return;
    const logs = (await this.#client.logs()).slice(-2000);
    // Not chai's own comparison, which leaves out what is in a list.
    throw new Error(`There is\n${JSON.stringify(seen)} in place of\n${JSON.stringify(wanted)}\n${logs}`);
  }

  /** Calls the function in the super app's page; null while no page of a MiniApp is on screen. */
  #look<Rest extends readonly unknown[], T>(look: Look<Rest, T>, ...rest: Rest): Promise<T | null> {
    const body = `const [selector, ...rest] = arguments;
      const view = document.querySelector(selector)?.contentDocument;
      return view ? (${look})(view, ...rest) : null;`;
    return this.#client.script(body, this.#view, ...(rest as unknown as Json[])) as Promise<T | null>;
  }
}
