import { element } from '../mini-app/window/element.ts';
import { glyph } from './glyph.ts';

export interface HomeToolActions {
  /** Shows the MiniApps that run. */
  switch(): void;
  /** Shows the widgets that a person has chosen. */
  widgets(): void;
  /** Shows what a person decides about the host itself. */
  hostSettings(): void;
}

/** The buttons at the head of the home. */
export class HomeTools {
  readonly element: HTMLElement;
  readonly #count = element('span', { class: 'count', 'aria-hidden': 'true' });
  readonly #running: HTMLButtonElement;

  constructor(actions: HomeToolActions) {
    this.#running = element(
      'button',
      {
        type: 'button',
        class: 'home-running',
        'aria-haspopup': 'dialog',
        hidden: true,
        click: actions.switch,
      },
      glyph('switch'),
      this.#count,
    );
    this.element = element(
      'div',
      { class: 'home-tools' },
      this.#running,
      element(
        'button',
        {
          ...{ type: 'button', class: 'home-widgets', 'aria-label': 'Widgets', 'data-focus': 'widgets' },
          ...{ 'aria-haspopup': 'dialog', click: actions.widgets },
        },
        glyph('widgets'),
      ),
      element(
        'button',
        {
          type: 'button',
          class: 'home-settings',
          'aria-label': 'Settings',
          'aria-haspopup': 'dialog',
          click: actions.hostSettings,
        },
        glyph('settings'),
      ),
    );
  }

  /** @param running how many MiniApps run */
  show(running: number): void {
    this.#running.hidden = running === 0;
    this.#running.setAttribute('aria-label', `Running MiniApps: ${running}`);
    this.#count.textContent = String(running);
  }
}
