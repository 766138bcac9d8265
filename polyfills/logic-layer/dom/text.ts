import { toUnsignedLong } from '../web-idl/conversions.ts';
import { CharacterData } from './character-data.ts';
import { currentDocument } from './current-document.ts';
import type { Document } from './document.ts';
import type { Element } from './element.ts';
import { rangesAfterSplit } from './live-ranges.ts';
import type { Node } from './node.ts';
import { CDATA_SECTION, TEXT } from './node-type.ts';
import { openSlotOf } from './slots.ts';
import { preInsert } from './tree-mutation.ts';

/** https://dom.spec.whatwg.org/#interface-text */
export class Text extends CharacterData {
  constructor(data = '', document: Document = currentDocument()) {
    super(document, `${data}`);
  }

  get nodeKind(): number {
    return TEXT;
  }

  get kindName(): string {
    return '#text';
  }

  get assignedSlot(): Element | null {
    return openSlotOf(this);
  }

  get wholeText(): string {
    let text = this.data;
    for (let at = this.treePrevious; isText(at); at = at.treePrevious) text = at.data + text;
    for (let at = this.treeNext; isText(at); at = at.treeNext) text += at.data;
    return text;
  }

  /** https://dom.spec.whatwg.org/#concept-text-split @throws {DOMException} IndexSizeError */
  splitText(offset: number): Text {
    const at = toUnsignedLong(offset);
    const rest = this.substringData(at, this.length);
    const split = this.cloneAlone(this.nodeDocument);
    split.data = rest;
    if (this.treeParent !== null) {
      preInsert(split, this.treeParent, this.treeNext);
      rangesAfterSplit(this, split, at);
    }
    this.replaceData(at, rest.length, '');
    return split;
  }

  override cloneAlone(document: Document): Text {
    return new Text(this.data, document);
  }

  get [Symbol.toStringTag](): string {
    return 'Text';
  }
}

/** https://dom.spec.whatwg.org/#interface-cdatasection */
export class CDATASection extends Text {
  override get nodeKind(): number {
    return CDATA_SECTION;
  }

  override get kindName(): string {
    return '#cdata-section';
  }

  override cloneAlone(document: Document): CDATASection {
    return new CDATASection(this.data, document);
  }

  override get [Symbol.toStringTag](): string {
    return 'CDATASection';
  }
}

function isText(node: Node | null): node is Text {
  return node !== null && (node.nodeType === TEXT || node.nodeType === CDATA_SECTION);
}
