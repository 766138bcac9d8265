import { DocumentFragment } from './document-fragment.ts';
import type { Document } from './document.ts';
import { HTMLElement } from './html-element.ts';
import { templateDocument } from './inert-document.ts';
import { adopt } from './tree-mutation.ts';

/** https://html.spec.whatwg.org/multipage/scripting.html#the-template-element */
export class HTMLTemplateElement extends HTMLElement {
  #content: DocumentFragment | undefined;

  /** Made when it is asked for: most templates are looked into only once they are parsed. */
  get content(): DocumentFragment {
    if (this.#content === undefined) {
      this.#content = new DocumentFragment(templateDocument(this.nodeDocument));
      this.#content.fragmentHost = this;
    }
    return this.#content;
  }

  override get markupParent(): DocumentFragment {
    return this.content;
  }

  override adoptedFrom(old: Document): void {
    super.adoptedFrom(old);
    if (this.#content !== undefined) adopt(this.#content, templateDocument(this.nodeDocument));
  }
}
