import { processPackage } from '@miniapp-tests/spec/packaging/process-package';
import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import { MiniAppElement, type MiniAppElementEventMap } from '../../define.ts';
import { hostConfiguration } from '../../find/host-configuration.ts';

const TYPES: readonly (keyof MiniAppElementEventMap)[] = [
  ...(['launched', 'pagechange', 'pageshown', 'titlechange', 'tabchange', 'scripterror'] as const),
  ...(['unresponsive', 'responsive', 'terminated', 'unloaded', 'error'] as const),
];

/** How a page was seen to move. */
export interface SeenMove {
  readonly motion: string | undefined;
  /** From and to. */
  readonly transform: string;
}

/** What a test's page offers to the test: elements by name, and what is in them. */
class ElementTest {
  readonly MiniAppElement = MiniAppElement;
  readonly events: Record<string, string[]> = {};
  readonly #elements: Record<string, MiniAppElement> = {};

  /** Puts an element into the page. */
  add(name: string, src: string, attributes: Readonly<Record<string, string>> = {}): void {
    const element = document.createElement('mini-app');
    this.#elements[name] = element;
    const events: string[] = (this.events[name] = []);
    for (const type of TYPES)
      element.addEventListener(type, (event) => {
        const detail = (event as CustomEvent<{ code?: string; reason?: string } | null>).detail;
        events.push([type, detail?.code ?? detail?.reason].filter(Boolean).join(': '));
      });
    element.provider = '/';
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    if (src !== '') element.src = src;
    document.body.append(element);
  }

  of(name: string): MiniAppElement {
    const element = this.#elements[name];
    if (element === undefined) throw new Error(`There is no element ${name}.`);
    return element;
  }

  /** The frame on screen. */
  frame(name: string): HTMLIFrameElement | null {
    return this.of(name).shadowRoot?.querySelector('iframe.view[data-current]') ?? null;
  }

  pageArea(name: string): HTMLElement {
    const area = this.of(name).shadowRoot?.querySelector<HTMLElement>('.page-area');
    if (!area) throw new Error(`${name} has no place for pages.`);
    return area;
  }

  /** Text of the page on screen, else of what the element says itself. */
  text(name: string): string {
    const own = this.of(name).shadowRoot?.querySelector('.status, .dialog');
    return own?.textContent ?? this.frame(name)?.contentDocument?.body?.textContent ?? '';
  }

  /** The middle of what the selector finds in the page on screen, in the viewport. */
  place(name: string, selector: string): { x: number; y: number } {
    this.of(name).scrollIntoView();
    const frame = this.frame(name);
    const outer = frame?.getBoundingClientRect();
    const inner = frame?.contentDocument?.querySelector(selector)?.getBoundingClientRect();
    if (!outer || !inner) throw new Error(`The page of ${name} has no ${selector}.`);
    return { x: outer.x + inner.x + inner.width / 2, y: outer.y + inner.y + inner.height / 2 };
  }

  /** Puts a button into the page itself. */
  addButton(text: string): void {
    const button = document.createElement('button');
    button.textContent = text;
    document.body.append(button);
  }

  /** Text of what has the focus, in whichever tree. */
  focused(): string {
    let active = document.activeElement;
    for (;;) {
      const frame = active instanceof HTMLIFrameElement ? active.contentDocument : undefined;
      const inner = (active?.shadowRoot ?? frame)?.activeElement;
      if (!inner || inner.localName === 'body') return active?.textContent.trim() ?? '';
      active = inner;
    }
  }

  /** What has moved since the page was opened. */
  readonly moves: SeenMove[] = [];

  async package(address: string): Promise<MiniAppPackage> {
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
    const uri = { scheme: 'platform', id: 'x', path: '' };
    const opened = await processPackage(bytes, uri, hostConfiguration());
    if (!opened.ok) throw new Error(opened.violations[0]?.message);
    return opened.value;
  }

  removeAll(): void {
    for (const element of Object.values(this.#elements)) element.remove();
  }
}

const { animate } = Element.prototype;
Element.prototype.animate = function (this: Element, keyframes, timing) {
  const { transform } = (keyframes ?? {}) as { transform?: string[] };
  const motion = this.closest<HTMLElement>('.page-area')?.dataset['motion'];
  if (transform) elementTest.moves.push({ motion, transform: transform.join(' > ') });
  return animate.call(this, keyframes, timing);
};

declare global {
  var elementTest: ElementTest;
}
globalThis.elementTest = new ElementTest();
