import { expect } from 'chai';
import type { CDPSession, Page } from 'puppeteer-core';
import type { PageOptions } from './harness-server.ts';
import { MiniAppPage } from './mini-app-page.ts';

/** What each page's script begins with. */
const PRELUDE = `
const $ = (selector) => document.querySelector(selector);
const log = (line) => { $('#log').textContent += line + '\\n'; };
const on = (selector, types, say = () => '') => {
  for (const type of types.split(' '))
    $(selector).addEventListener(type, (event) => log((type + ' ' + say(event)).trim()));
};
const active = () => document.activeElement.id || document.activeElement.localName;
`;
/** Milliseconds: for what a script logs, and for what it should not log. */
const PATIENCE = 20_000;
const MOMENT = 50;
/** With all the time that a busy machine may need. Milliseconds. */
const EVENT_PATIENCE = 5_000;

export interface InputPageOptions extends PageOptions {
  /** How long the host waits for a script's word on an event, in milliseconds; by default long enough for any machine. */
  readonly eventPatience?: number;
}

/** A MiniApp whose script says what it hears (`log`, `on`), and a person at it. */
export class InputPage {
  readonly page: Page;
  readonly devtools: CDPSession;
  readonly #app: MiniAppPage;

  static async open({
    eventPatience = EVENT_PATIENCE,
    ...options
  }: InputPageOptions = {}): Promise<InputPage> {
    const app = await MiniAppPage.open(options);
    const { page } = app.opened;
    await page.evaluate((time) => void (miniAppTest.timing = { eventPatience: time }), eventPatience);
    return new InputPage(app, await page.createCDPSession());
  }

  private constructor(app: MiniAppPage, devtools: CDPSession) {
    this.#app = app;
    this.page = app.opened.page;
    this.devtools = devtools;
  }

  async launch(html: string, script: string): Promise<void> {
    const ready = "window.addEventListener('load', () => { $('#ready').textContent = 'ready'; });";
    await this.#app.launch({
      'pages/index/index.html': `<!doctype html>${html}<pre id="log"></pre><p id="ready"></p>`,
      'pages/index/index.js': `${PRELUDE}\n${script}\n${ready}`,
    });
    await this.#app.text('ready');
  }

  press(selector: string): Promise<void> {
    return this.#app.press(selector);
  }

  /** Waits until the script has logged these lines, and a moment for more. */
  async says(wanted: readonly string[]): Promise<void> {
    await this.#until(({ length }) => length >= wanted.length);
    await settled();
    expect(await this.#logged()).to.deep.equal(wanted);
  }

  /** Waits until the script has logged this line last. */
  async saysLast(wanted: string): Promise<void> {
    await this.#until((lines) => lines.at(-1) === wanted);
    expect((await this.#logged()).at(-1)).to.equal(wanted);
  }

  /** Waits until the control on screen has this value. */
  async holds(selector: string, value: string): Promise<void> {
    const held = (): Promise<string> =>
      this.page.evaluate((at) => miniAppTest.view!.querySelector<HTMLInputElement>(at)!.value, selector);
    const end = Date.now() + PATIENCE;
    while ((await held()) !== value && Date.now() < end) await settled();
    expect(await held()).to.equal(value);
  }

  checked(selector: string): Promise<boolean> {
    return this.page.evaluate(
      (at) => miniAppTest.view!.querySelector<HTMLInputElement>(at)!.checked,
      selector,
    );
  }

  /** Puts the view's focus there, as a person who comes by Tab. */
  async focus(selector: string): Promise<void> {
    await this.page.evaluate((at) => miniAppTest.view!.querySelector<HTMLElement>(at)!.focus(), selector);
  }

  /** A place in the element, in the host's coordinates. */
  placeOf(selector: string): Promise<{ x: number; y: number }> {
    return this.page.evaluate((at) => {
      const frame = document.querySelector('iframe.view[data-current]')!.getBoundingClientRect();
      const { x, y } = miniAppTest.view!.querySelector(at)!.getBoundingClientRect();
      return { x: frame.x + x + 10, y: frame.y + y + 10 };
    }, selector);
  }

  close(): Promise<void> {
    return this.#app.close();
  }

  #logged(): Promise<string[]> {
    return this.page.evaluate(() =>
      (miniAppTest.view!.getElementById('log')!.textContent ?? '').split('\n').slice(0, -1),
    );
  }

  async #until(enough: (lines: readonly string[]) => boolean): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!enough(await this.#logged()) && Date.now() < end) await settled();
  }
}

function settled(): Promise<unknown> {
  return new Promise((done) => setTimeout(done, MOMENT));
}
