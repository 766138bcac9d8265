import { click } from './html/click.ts';
import { constructCustomElement } from './custom-element-registry.ts';
import type { Document } from './document.ts';
import type { Insertable } from './insertable.ts';
import { askOr } from './layout-reads.ts';
import { HtmlOrSvgElement } from './html-or-svg-element.ts';

/** https://html.spec.whatwg.org/multipage/dom.html#htmlelement */
export class HTMLElement extends HtmlOrSvgElement {
  /** With a document the runtime makes an element; without one a script does, of a class that it has defined. */
  constructor(document?: Document, localName = '', namespace?: string | null, prefix?: string | null) {
    if (document === undefined) return constructCustomElement(new.target, HTMLElement) as HTMLElement;
    super(document, localName, namespace, prefix);
  }

  /** Text as it is rendered; as it is in the tree where the view can't be asked. */
  get innerText(): string {
    return String(askOr(this, 'innerText', this.textContent));
  }

  set innerText(text: string) {
    this.replaceChildren(...this.#rendered(text));
  }

  get outerText(): string {
    return this.innerText;
  }

  /** https://html.spec.whatwg.org/multipage/dom.html#dom-outertext @throws {DOMException} NoModificationAllowedError */
  set outerText(text: string) {
    const parent = this.parentNode;
    if (parent === null) {
      throw new DOMException('The element has no parent.', 'NoModificationAllowedError');
    }
    this.replaceWith(...this.#rendered(text));
    parent.normalize();
  }

  click(): void {
    click(this);
  }

  /** https://html.spec.whatwg.org/multipage/dom.html#rendered-text-fragment */
  #rendered(text: string): Insertable[] {
    const document = this.ownerDocument!;
    const lines = `${text}`.split(/\r\n?|\n/);
    return lines.flatMap((line, index) => [
      ...(index > 0 ? [document.createElement('br')] : []),
      ...(line === '' && lines.length > 1 ? [] : [line]),
    ]);
  }
}
