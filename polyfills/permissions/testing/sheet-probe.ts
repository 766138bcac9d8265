/** What a test sees of the sheets that rise in this page, and what scripts can try with them. */
export class SheetProbe {
  /** When the last sheet rose, and when a person last pressed; milliseconds of the page. */
  risen = 0;
  pressed = 0;
  #cover: HTMLElement | undefined;
  #covered = 0;

  constructor() {
    // So that buttons stand where they are pressed.
    const still = new CSSStyleSheet();
    still.replaceSync('* { animation: none !important; }');
    new MutationObserver(() => {
      const { root } = this;
      if (!root || root.adoptedStyleSheets.includes(still)) return;
      this.risen = performance.now();
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, still];
    }).observe(document.body, { childList: true });
    const press = ({ isTrusted, timeStamp }: Event): void => {
      if (isTrusted) this.pressed = timeStamp;
    };
    window.addEventListener('pointerdown', press, { capture: true });
  }

  get root(): ShadowRoot | undefined {
    return document.querySelector('.permission-sheet')?.shadowRoot ?? undefined;
  }

  get sheets(): number {
    return document.querySelectorAll('.permission-sheet').length;
  }

  get isReady(): boolean {
    return Boolean(this.root?.querySelector('[data-answer][aria-disabled="false"]'));
  }

  /** Was the last press of a person one that came before the sheet could have been read for so long? */
  get wasEarly(): boolean {
    return this.pressed > this.risen && this.pressed - this.risen < 450;
  }

  /** The middle of the button that allows, in CSS pixels. */
  get place(): { x: number; y: number } {
    const { x = 0, y = 0, width = 0, height = 0 } = this.#allow?.getBoundingClientRect() ?? {};
    return { x: x + width / 2, y: y + height / 2 };
  }

  /** All that scripts can do to answer. */
  forge(): void {
    const button = this.#allow;
    button?.click();
    button?.focus();
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
      button?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, detail: 1 }));
    }
    for (const type of ['keydown', 'keypress', 'keyup']) {
      button?.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true }));
    }
  }

  /** Lays something over the sheet that is hardly seen. */
  cover(): void {
    const cover = Object.assign(document.createElement('div'), { popover: 'manual' });
    Object.assign(cover.style, { position: 'fixed', inset: '0', opacity: '0.02' });
    Object.assign(cover.style, { width: '100%', height: '100%', pointerEvents: 'none' });
    document.body.append(cover);
    cover.showPopover();
    this.#cover = cover;
    this.#covered = performance.now();
  }

  /** Milliseconds since it was covered. */
  get covered(): number {
    return performance.now() - this.#covered;
  }

  uncover(): void {
    this.#cover?.remove();
  }

  /** What it says, and what of that is not the host's way to say it. */
  get words(): { text: string; elements: number; isOnScreen: boolean } {
    const dialog = this.root?.querySelector('dialog');
    const { top = 0, bottom = Infinity } = this.#allow?.getBoundingClientRect() ?? {};
    return {
      text: dialog?.textContent ?? '',
      elements: dialog?.querySelectorAll('b, i, script, img[src^="x"]').length ?? 0,
      isOnScreen: top >= 0 && bottom <= innerHeight,
    };
  }

  get #allow(): HTMLElement | undefined {
    return this.root?.querySelector<HTMLElement>('[data-answer="granted"]') ?? undefined;
  }
}

declare global {
  var sheetProbe: SheetProbe;
}
