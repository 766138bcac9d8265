import { AttributedElement } from './attributed-element.ts';
import { withElementSiblings } from './child-node.ts';
import type { DocumentFragment } from './document-fragment.ts';
import type { Element } from './element.ts';
import { fragmentFromHtml, innerHtml, outerHtml, setInnerHtml, setOuterHtml } from './html-fragments.ts';
import { insertAdjacent } from './insert-adjacent.ts';
import { checkNode } from './node.ts';
import { ELEMENT } from './node-type.ts';

/** What elements have for changing themselves by markup. https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html */
export abstract class MarkupElement extends withElementSiblings(AttributedElement) {
  /** Where children of its markup go: a template has a fragment for them. */
  get markupParent(): Element | DocumentFragment {
    return this.#element;
  }

  get innerHTML(): string {
    return innerHtml(this.markupParent);
  }

  set innerHTML(html: string) {
    setInnerHtml(this.markupParent, this.#element, html === null ? '' : `${html}`);
  }

  get outerHTML(): string {
    return outerHtml(this.#element);
  }

  set outerHTML(html: string) {
    setOuterHtml(this.#element, html === null ? '' : `${html}`);
  }

  getHTML(): string {
    return this.innerHTML;
  }

  setHTMLUnsafe(html: string): void {
    this.innerHTML = html;
  }

  /** @throws {DOMException} SyntaxError, NoModificationAllowedError */
  insertAdjacentHTML(position: InsertPosition, html: string): void {
    const where = `${position}`.toLowerCase() as InsertPosition;
    const outside = where === 'beforebegin' || where === 'afterend';
    const context = outside ? this.treeParent : this;
    if (outside && (context === null || context === this.nodeDocument)) {
      throw new DOMException('The element has no parent that could hold more.', 'NoModificationAllowedError');
    }
    insertAdjacent(this.#element, where, () => fragmentFromHtml(`${html}`, context!));
  }

  /** @throws {DOMException} SyntaxError, HierarchyRequestError */
  insertAdjacentElement(position: InsertPosition, element: Element): Element | null {
    if (checkNode(element).nodeType !== ELEMENT) throw new TypeError('The parameter is not an Element.');
    return insertAdjacent(this.#element, position, () => element) ? element : null;
  }

  /** @throws {DOMException} SyntaxError */
  insertAdjacentText(position: InsertPosition, text: string): void {
    insertAdjacent(this.#element, position, () => this.nodeDocument.createTextNode(text));
  }

  get #element(): Element {
    return this as unknown as Element;
  }
}
