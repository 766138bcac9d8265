import { element } from '../mini-app/window/element.ts';
import { glyph } from './glyph.ts';

/** The bar above the page: its title, and the way back where there is one. */
export class TopBar {
  readonly element: HTMLElement;
  readonly #title = element('h1', { class: 'top-bar-title', dir: 'auto' });
  readonly #back: HTMLButtonElement;

  constructor(back: () => void) {
    this.#back = element(
      'button',
      { type: 'button', class: 'back', 'aria-label': 'Back', hidden: true, click: back },
      glyph('back'),
    );
    this.element = element('header', { class: 'top-bar' }, this.#back, this.#title);
  }

  get title(): string {
    return this.#title.textContent;
  }

  show(title: string, canGoBack: boolean): void {
    if (this.#title.textContent !== title) this.#title.textContent = title;
    this.#back.hidden = !canGoBack;
  }
}
