import { currentDocument } from './current-document.ts';
import type { Document } from './document.ts';
import type { Element } from './element.ts';
import type { Node } from './node.ts';
import { DOCUMENT_FRAGMENT } from './node-type.ts';
import { descendantText, ParentNode, setDescendantText } from './parent-node.ts';
import { findById } from './selectors.ts';

/** https://dom.spec.whatwg.org/#interface-documentfragment */
export class DocumentFragment extends ParentNode {
  /** https://dom.spec.whatwg.org/#concept-documentfragment-host */
  fragmentHost: Node | null = null;

  constructor(document: Document = currentDocument()) {
    super(document);
  }

  get nodeKind(): number {
    return DOCUMENT_FRAGMENT;
  }

  get kindName(): string {
    return '#document-fragment';
  }

  override get kindText(): string {
    return descendantText(this);
  }

  override set kindText(text: string | null) {
    setDescendantText(this, text);
  }

  getElementById(id: string): Element | null {
    return findById(this, `${id}`);
  }

  override cloneAlone(document: Document): DocumentFragment {
    return new DocumentFragment(document);
  }

  get [Symbol.toStringTag](): string {
    return 'DocumentFragment';
  }
}
