import { DocumentFragment } from './document.ts';
import { HTMLElement } from './html-element.ts';

export class HTMLTemplateElement extends HTMLElement {
  readonly #content: DocumentFragment = new DocumentFragment(this.ownerDocument!);

  override get content(): DocumentFragment {
    return this.#content;
  }
}
