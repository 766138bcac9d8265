import { element } from '../mini-app/window/element.ts';
import { glyph } from './glyph.ts';

/** How often the time is set, in milliseconds. */
const TICK = 5000;

/** The phone's own line on top: the time, and whether the host is online. A real phone draws its own instead. */
export class StatusArea {
  readonly element: HTMLElement;
  readonly #time = element('time');
  readonly #link = element('span');

  constructor() {
    this.element = element('div', { class: 'status', 'aria-hidden': 'true' }, this.#time, this.#link);
    const draw = () => this.#draw();
    globalThis.setInterval(draw, TICK);
    globalThis.addEventListener('online', draw);
    globalThis.addEventListener('offline', draw);
    this.#draw();
  }

  /** @param colour of its text over what is in front; `undefined` over the home */
  show(colour: string | undefined, quiet: boolean): void {
    this.element.style.color = colour ?? '';
    this.element.toggleAttribute('data-quiet', quiet);
  }

  #draw(): void {
    this.#time.textContent = new Date().toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
    this.#link.replaceChildren(glyph(navigator.onLine ? 'online' : 'offline'));
  }
}
