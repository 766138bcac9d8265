import type { Document } from './document.ts';
import type { Attr } from './attr.ts';
import type { Element } from './element.ts';
import { XML, XMLNS } from './namespaces.ts';
import type { Node } from './node.ts';
import { ATTRIBUTE, DOCUMENT, DOCUMENT_FRAGMENT, DOCUMENT_TYPE, ELEMENT } from './node-type.ts';

/** https://dom.spec.whatwg.org/#locate-a-namespace */
export function locateNamespace(node: Node, prefix: string | null): string | null {
  if (prefix === 'xml') return XML;
  if (prefix === 'xmlns') return XMLNS;
  for (let element = startOf(node); element !== null; element = element.parentElement) {
    if (element.namespaceURI !== null && element.prefix === prefix) return element.namespaceURI;
    const declared = element.attributeList?.find(
      (attribute) =>
        attribute.namespace === XMLNS &&
        (prefix === null
          ? attribute.prefix === null && attribute.localName === 'xmlns'
          : attribute.prefix === 'xmlns' && attribute.localName === prefix),
    );
    if (declared !== undefined) return declared.value || null;
  }
  return null;
}

/** https://dom.spec.whatwg.org/#dom-node-lookupprefix */
export function locatePrefix(node: Node, namespace: string | null): string | null {
  if (namespace === null) return null;
  for (let element = startOf(node); element !== null; element = element.parentElement) {
    if (element.namespaceURI === namespace && element.prefix !== null) return element.prefix;
    const declared = element.attributeList?.find(
      (attribute) => attribute.prefix === 'xmlns' && attribute.value === namespace,
    );
    if (declared !== undefined) return declared.localName;
  }
  return null;
}

/** The element whose declarations count for a node. */
function startOf(node: Node): Element | null {
  switch (node.nodeType) {
    case ELEMENT:
      return node as Element;
    case DOCUMENT:
      return (node as Document).documentElement;
    case DOCUMENT_TYPE:
    case DOCUMENT_FRAGMENT:
      return null;
    case ATTRIBUTE:
      return (node as Attr).ownerElement;
    default:
      return node.parentElement;
  }
}
