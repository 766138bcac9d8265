import { element } from '../window/element.ts';
import { REFRESH_AT } from './pull-distance.ts';

const DOT = { inlineSize: '6px', blockSize: '6px', borderRadius: '50%', background: 'currentcolor' };
const COLOURS = { light: '#ffffffcc', dark: '#00000099' };

/** Three dots above a page that is pulled down, which move while it is refreshed. */
export class RefreshSign {
  readonly #element = element('div', { part: 'refresh', role: 'status' });
  readonly #dots: readonly HTMLElement[];

  /** @param style the manifest's `background_text_style`: on what is dark, light dots */
  constructor(container: HTMLElement, style: 'light' | 'dark') {
    this.#dots = [0, 1, 2].map(() => element('i'));
    for (const dot of this.#dots) Object.assign(dot.style, DOT);
    Object.assign(this.#element.style, {
      ...{ position: 'absolute', insetInline: '0', insetBlockStart: '0', blockSize: `${REFRESH_AT}px` },
      ...{ display: 'flex', gap: '6px', alignItems: 'center', justifyContent: 'center' },
      ...{ color: COLOURS[style], pointerEvents: 'none' },
    });
    this.#element.append(...this.#dots);
    container.prepend(this.#element);
  }

  /** @param part how far it is pulled, 1 when letting go refreshes */
  pull(part: number): void {
    this.#element.style.opacity = String(Math.min(1, part));
  }

  turn(): void {
    this.#element.setAttribute('aria-label', 'Refreshing');
    this.#element.style.opacity = '1';
    for (const [index, dot] of this.#dots.entries()) {
      dot.animate({ opacity: [1, 0.25, 1] }, { duration: 900, delay: index * 150, iterations: Infinity });
    }
  }

  remove(): void {
    this.#element.remove();
  }
}
