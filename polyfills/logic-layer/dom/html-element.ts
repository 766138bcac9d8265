import { click } from './html/click.ts';
import { constructCustomElement } from './custom-element-registry.ts';
import type { Document } from './document.ts';
import { HtmlOrSvgElement } from './html-or-svg-element.ts';

/** https://html.spec.whatwg.org/multipage/dom.html#htmlelement */
export class HTMLElement extends HtmlOrSvgElement {
  /** With a document the runtime makes an element; without one a script does, of a class that it has defined. */
  constructor(document?: Document, localName = '', namespace?: string | null, prefix?: string | null) {
    if (document === undefined) return constructCustomElement(new.target, HTMLElement) as HTMLElement;
    super(document, localName, namespace, prefix);
  }

  /** Text as it is in the tree: what is rendered is not known here. */
  get innerText(): string {
    return this.textContent ?? '';
  }

  set innerText(text: string) {
    const lines = `${text}`.split(/\r\n?|\n/);
    this.replaceChildren(
      ...lines.flatMap((line, index) => [
        ...(index > 0 ? [this.ownerDocument!.createElement('br')] : []),
        line,
      ]),
    );
  }

  click(): void {
    click(this);
  }
}
