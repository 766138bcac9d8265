import { HtmlOrSvgElement } from './html-or-svg-element.ts';

/** https://html.spec.whatwg.org/multipage/dom.html#htmlelement */
export class HTMLElement extends HtmlOrSvgElement {
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
    this.dispatchEvent(new Event('click', { bubbles: true, cancelable: true, composed: true }));
  }
}
