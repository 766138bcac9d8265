import { element } from '../mini-app/window/element.ts';
import { widgetStyles } from './styles.ts';

/** What the element draws in its shadow tree: the widget, and over it how it stands with it. */
export class WidgetWindow {
  readonly #window = element('div', { class: 'window' });
  #pageArea = newPageArea();
  #status: HTMLElement | undefined;

  constructor(root: ShadowRoot) {
    root.adoptedStyleSheets = [widgetStyles()];
    this.#window.append(this.#pageArea);
    root.append(this.#window);
  }

  /** Where the runtime puts its view. */
  get pageArea(): HTMLElement {
    return this.#pageArea;
  }

  /** What the widget draws on; another one when its frame was loaded anew. */
  get document(): Document | undefined {
    return this.#pageArea.querySelector('iframe')?.contentDocument ?? undefined;
  }

  /** An empty place for the next run; what was in the last one stays out of every document. */
  clear(): void {
    const next = newPageArea();
    this.#pageArea.replaceWith(next);
    this.#pageArea = next;
    this.#window.removeAttribute('style');
    this.ready();
  }

  /** The colours of the MiniApp's window, until the widget draws its own. */
  colour(background: string, ink: string): void {
    this.#window.style.setProperty('--own-background', background);
    this.#window.style.setProperty('--own-ink', ink);
  }

  loading(name: string): void {
    this.#say(
      element(
        'div',
        { role: 'status', 'aria-label': name === '' ? 'Loading' : `Loading ${name}` },
        element('div', { class: 'progress' }),
      ),
    );
  }

  ready(): void {
    this.#status?.remove();
    this.#status = undefined;
  }

  /** Why there is no widget, and what a person can do. */
  sayTrouble(code: string, sentence: string, action: string, act: () => void): void {
    this.#say(
      element(
        'div',
        { role: 'alert', 'data-code': code },
        element('p', { dir: 'auto' }, sentence),
        element('button', { type: 'button', class: 'action', part: 'action', click: act }, action),
      ),
    );
  }

  #say(status: HTMLElement): void {
    status.className = 'status';
    status.setAttribute('part', 'status');
    if (this.#status) this.#status.replaceWith(status);
    else this.#window.append(status);
    this.#status = status;
  }
}

function newPageArea(): HTMLElement {
  return element('div', { class: 'page-area', part: 'page-area' });
}
