import { element } from '../mini-app/window/element.ts';
import { glyph } from './glyph.ts';

/** The two buttons that belong to the host whatever a MiniApp shows: its menu, and the way out. */
export class Capsule {
  readonly element: HTMLElement;

  constructor(actions: { menu: () => void; close: () => void }) {
    this.element = element(
      'div',
      { class: 'capsule', role: 'region', 'aria-label': 'MiniApp', hidden: true },
      element(
        'button',
        {
          type: 'button',
          class: 'capsule-menu',
          'aria-label': 'Menu',
          'aria-haspopup': 'dialog',
          click: actions.menu,
        },
        glyph('menu'),
      ),
      element(
        'button',
        { type: 'button', class: 'capsule-close', 'aria-label': 'Close', click: actions.close },
        glyph('close'),
      ),
    );
  }

  /** @param over what lies beneath, so that the capsule stands out; `undefined` takes it away */
  show(over: 'light' | 'dark' | undefined, name = 'MiniApp', direction = 'ltr'): void {
    this.element.hidden = over === undefined;
    this.element.dataset['over'] = over ?? 'light';
    this.element.setAttribute('aria-label', `Controls of ${name}`);
    this.element.dir = direction;
  }
}
