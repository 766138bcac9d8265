import type { PermissionAnswers, PermissionQuestion } from './permission-question.ts';
import { ENGLISH, fill, plainName, type PermissionTexts } from './permission-texts.ts';
import { isInSight, topLayer } from './in-sight.ts';
import { ReadableTime } from './readable-time.ts';
import { drawing, make } from './sheet-elements.ts';
import { iconInto } from './sheet-icon.ts';
import { placeOver } from './sheet-place.ts';
import { sheetContent, type SheetContent } from './sheet-content.ts';
import { sheetStyle } from './sheet-style.ts';

export { ENGLISH, type PermissionTexts } from './permission-texts.ts';

export interface SheetOptions {
  /** Default English. */
  readonly texts?: PermissionTexts;
  /** Who asks, as the person knows it; default the address of the page. */
  readonly host?: string;
}

/**
 * Asks a person on a sheet that rises from below in `container` and lies over all of it, its top bar too. Fulfils with the answers;
 * Escape, back, a press beside it and the end of the question's signal leave none. An answer counts only by a person's own input
 * (`isTrusted`) that began when the sheet had stood readable for 500 ms: on screen, focused, with nothing over it.
 *
 * @param container an element of the host's page; of `document.body` the window is meant
 */
export function permissionSheet(
  container: HTMLElement,
  question: PermissionQuestion,
  options: SheetOptions = {},
): Promise<PermissionAnswers> {
  if (question.signal.aborted) return Promise.resolve({});
  return new Promise((resolve) => {
    new Sheet(container, question, options, resolve);
  });
}

class Sheet {
  readonly #container: HTMLElement;
  readonly #host: HTMLElement;
  readonly #shadow: ShadowRoot;
  readonly #dialog: HTMLDialogElement;
  readonly #content: SheetContent;
  readonly #before: ReadonlySet<Element>;
  readonly #readable: ReadableTime;
  readonly #ended = new AbortController();
  readonly #answers = new Map<string, 'granted' | 'denied'>();
  readonly #resolve: (answers: PermissionAnswers) => void;
  /** When the last press of a pointer began, and that of a key which is still down; a screen reader's clicks have none. */
  readonly #pressed: { pointer?: number; key?: number } = {};
  #isReady = false;

  constructor(
    container: HTMLElement,
    question: PermissionQuestion,
    { texts = ENGLISH, host = location.host }: SheetOptions,
    resolve: (answers: PermissionAnswers) => void,
  ) {
    const document = container.ownerDocument;
    const view = document.defaultView as Window & typeof globalThis;
    this.#container = container;
    this.#resolve = resolve;
    this.#host = document.createElement('div');
    this.#host.className = 'permission-sheet';
    this.#content = sheetContent(document, question, texts);
    const { question: asked, body, choice } = this.#content;
    const close = make(
      document,
      'button',
      { type: 'button', class: 'close', 'aria-label': texts.notNow },
      drawing(document, 'cross'),
    );
    const name = make(
      document,
      'h2',
      { class: 'name', id: 'name' },
      make(document, 'bdi', {}, plainName(question.app.name)),
    );
    const panel = make(
      document,
      'div',
      { class: 'panel' },
      make(document, 'div', { class: 'app' }, iconInto(this.#host, question.app), name, close),
      asked,
      ...body,
      choice,
    );
    const asker = make(document, 'p', { class: 'asker', id: 'asker' }, drawing(document, 'shield'));
    asker.append(make(document, 'span', {}, fill(texts.asker, { host: plainName(host) })));
    this.#dialog = make(
      document,
      'dialog',
      {
        class: 'sheet',
        'aria-labelledby': 'question',
        'aria-describedby': 'asker',
        lang: texts.lang,
        dir: texts.dir,
      },
      asker,
      panel,
    );
    this.#shadow = this.#host.attachShadow({ mode: 'open' });
    this.#shadow.adoptedStyleSheets = [sheetStyle(view)];
    this.#shadow.append(this.#dialog);
    // Where the focus is at first, so that no answer is preselected.
    asked.tabIndex = -1;
    asked.autofocus = true;
    container.append(this.#host);
    this.#listen(question.signal, close);
    this.#before = topLayer(document);
    placeOver(this.#dialog, container);
    this.#dialog.showModal();
    this.#showReady();
    this.#readable = new ReadableTime(
      view,
      () => this.#isInSight(),
      (isReady) => {
        this.#isReady = isReady;
        this.#showReady();
      },
    );
  }

  #listen(over: AbortSignal, close: HTMLButtonElement): void {
    const { signal } = this.#ended;
    const { answers, done, notNow } = this.#content;
    const view = this.#container.ownerDocument.defaultView as Window;
    const early = { signal, capture: true };
    this.#dialog.addEventListener('pointerdown', (event) => this.#press(event), early);
    this.#dialog.addEventListener('keydown', (event) => this.#pressKey(event), early);
    this.#dialog.addEventListener('keyup', () => this.#releaseKey(), early);
    for (const { button, feature, answer } of answers) {
      button.addEventListener('click', (event) => this.#isMeant(event) && this.#answer(feature, answer), {
        signal,
      });
    }
    done?.addEventListener(
      'click',
      (event) => this.#isMeant(event) && this.#answers.size > 0 && this.#end(),
      { signal },
    );
    for (const leaving of [close, notNow]) {
      leaving?.addEventListener('click', ({ isTrusted }) => isTrusted && this.#leave(), { signal });
    }
    this.#dialog.addEventListener(
      'click',
      (event) => event.target === this.#dialog && this.#isMeant(event) && this.#leave(),
      { signal },
    );
    this.#dialog.addEventListener('close', () => this.#leave(), { signal });
    over.addEventListener('abort', () => this.#leave(), { signal });
    const place = (): void => placeOver(this.#dialog, this.#container);
    for (const type of ['resize', 'scroll']) view.addEventListener(type, place, { signal, capture: true });
  }

  #press(event: Event): void {
    if (event.isTrusted) this.#pressed.pointer = event.timeStamp;
  }

  #pressKey({ key, repeat, isTrusted, timeStamp }: KeyboardEvent): void {
    // A key that is held down presses the button again and again: what counts is when that began.
    if (isTrusted && !repeat && (key === 'Enter' || key === ' ')) this.#pressed.key = timeStamp;
  }

  /** The space bar clicks only after this event. */
  #releaseKey(): void {
    setTimeout(() => delete this.#pressed.key);
  }

  /** By the person, of what they could read. */
  #isMeant({ isTrusted, timeStamp, detail }: MouseEvent): boolean {
    const { pointer, key } = this.#pressed;
    const begun = (detail > 0 ? pointer : key) ?? timeStamp;
    return isTrusted && this.#readable.counts(Math.min(begun, timeStamp));
  }

  #answer(feature: string, answer: 'granted' | 'denied'): void {
    this.#answers.set(feature, answer);
    if (this.#content.done === undefined) return this.#end();
    for (const one of this.#content.answers) {
      one.button.setAttribute('aria-pressed', String(this.#answers.get(one.feature) === one.answer));
    }
    return this.#showReady();
  }

  #leave(): void {
    this.#answers.clear();
    this.#end();
  }

  #end(): void {
    if (this.#ended.signal.aborted) return;
    this.#ended.abort();
    this.#readable.end();
    this.#dialog.close();
    this.#host.remove();
    this.#resolve(Object.fromEntries(this.#answers));
  }

  #showReady(): void {
    const { answers, done } = this.#content;
    for (const { button } of answers) button.setAttribute('aria-disabled', String(!this.#isReady));
    done?.setAttribute('aria-disabled', String(!this.#isReady || this.#answers.size === 0));
  }

  #isInSight(): boolean {
    const { answers, choice, done, question } = this.#content;
    const buttons = done ? [choice] : answers.map(({ button }) => button);
    return this.#dialog.open && isInSight(this.#host, [question, ...buttons], this.#before);
  }
}
