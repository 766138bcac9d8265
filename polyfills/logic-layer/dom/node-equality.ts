import type { Attr } from './attr.ts';
import type { CharacterData } from './character-data.ts';
import type { ProcessingInstruction } from './processing-instruction.ts';
import type { DocumentType } from './document-type.ts';
import type { Element } from './element.ts';
import type { Node } from './node.ts';
import { ATTRIBUTE, DOCUMENT_TYPE, ELEMENT, PROCESSING_INSTRUCTION } from './node-type.ts';

/** https://dom.spec.whatwg.org/#concept-node-equals */
export function areEqual(one: Node, other: Node): boolean {
  if (one.nodeType !== other.nodeType || one.treeCount !== other.treeCount || !areAloneEqual(one, other)) {
    return false;
  }
  let [child, otherChild] = [one.treeFirst, other.treeFirst];
  while (child !== null && otherChild !== null) {
    if (!areEqual(child, otherChild)) return false;
    [child, otherChild] = [child.treeNext, otherChild.treeNext];
  }
  return true;
}

function areAloneEqual(one: Node, other: Node): boolean {
  switch (one.nodeType) {
    case ELEMENT:
      return areElementsEqual(one as Element, other as Element);
    case ATTRIBUTE: {
      const [a, b] = [one as Attr, other as Attr];
      return a.namespaceURI === b.namespaceURI && a.localName === b.localName && a.value === b.value;
    }
    case DOCUMENT_TYPE: {
      const [a, b] = [one as DocumentType, other as DocumentType];
      return a.name === b.name && a.publicId === b.publicId && a.systemId === b.systemId;
    }
    case PROCESSING_INSTRUCTION:
      if ((one as ProcessingInstruction).target !== (other as ProcessingInstruction).target) return false;
  }
  return (one as CharacterData).data === (other as CharacterData).data;
}

function areElementsEqual(one: Element, other: Element): boolean {
  const attributes = one.attributeList ?? [];
  return (
    one.namespaceURI === other.namespaceURI &&
    one.prefix === other.prefix &&
    one.localName === other.localName &&
    attributes.length === (other.attributeList?.length ?? 0) &&
    attributes.every(
      ({ namespace, localName, value }) => other.getAttributeNS(namespace, localName) === value,
    )
  );
}
