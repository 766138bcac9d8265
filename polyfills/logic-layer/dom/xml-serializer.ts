import type { CharacterData } from './character-data.ts';
import type { DocumentType } from './document-type.ts';
import type { Element } from './element.ts';
import { XHTML, XML, XMLNS } from './namespaces.ts';
import { checkNode, type Node } from './node.ts';
import { CDATA_SECTION, COMMENT, DOCUMENT_TYPE, ELEMENT, PROCESSING_INSTRUCTION, TEXT } from './node-type.ts';

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** https://w3c.github.io/DOM-Parsing/#the-xmlserializer-interface; prefixes are kept as they are. */
export class XMLSerializer {
  serializeToString(root: Node): string {
    return serialize(checkNode(root), null);
  }

  get [Symbol.toStringTag](): string {
    return 'XMLSerializer';
  }
}

function serialize(node: Node, inherited: string | null): string {
  switch (node.nodeType) {
    case ELEMENT:
      return serializeElement(node as Element, inherited);
    case TEXT:
      return escape((node as CharacterData).data);
    case CDATA_SECTION:
      return `<![CDATA[${(node as CharacterData).data}]]>`;
    case COMMENT:
      return `<!--${(node as CharacterData).data}-->`;
    case PROCESSING_INSTRUCTION:
      return `<?${node.nodeName} ${(node as CharacterData).data}?>`;
    case DOCUMENT_TYPE:
      return serializeDoctype(node as DocumentType);
    default:
      return serializeChildren(node, inherited);
  }
}

function serializeChildren(parent: Node, inherited: string | null): string {
  let xml = '';
  for (let child = parent.treeFirst; child !== null; child = child.treeNext)
    xml += serialize(child, inherited);
  return xml;
}

function serializeElement(element: Element, inherited: string | null): string {
  const { namespaceURI, prefix, qualifiedName } = element;
  let xml = `<${qualifiedName}`;
  if (prefix === null && namespaceURI !== inherited) xml += ` xmlns="${escape(namespaceURI ?? '', true)}"`;
  else if (
    prefix !== null &&
    prefix !== 'xml' &&
    element.parentElement?.lookupNamespaceURI(prefix) !== namespaceURI
  ) {
    xml += ` xmlns:${prefix}="${escape(namespaceURI ?? '', true)}"`;
  }
  for (const { name, namespace, value } of element.attributeList ?? []) {
    if (namespace === XMLNS && (name === 'xmlns' || name === `xmlns:${prefix ?? ''}`)) continue;
    xml += ` ${namespace === XML ? `xml:${name.replace(/^xml:/, '')}` : name}="${escape(value, true)}"`;
  }
  const inner = serializeChildren(element.markupParent, prefix === null ? namespaceURI : inherited);
  if (inner !== '') return `${xml}>${inner}</${qualifiedName}>`;
  if (namespaceURI !== XHTML) return `${xml}/>`;
  return VOID.test(element.localName) ? `${xml} />` : `${xml}></${qualifiedName}>`;
}

function serializeDoctype({ name, publicId, systemId }: DocumentType): string {
  const ids =
    publicId !== ''
      ? ` PUBLIC "${publicId}"${systemId === '' ? '' : ` "${systemId}"`}`
      : systemId === ''
        ? ''
        : ` SYSTEM "${systemId}"`;
  return `<!DOCTYPE ${name}${ids}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

function escape(text: string, isAttribute = false): string {
  return text.replaceAll(isAttribute ? /[&<>"\t\n\r]/g : /[&<>]/g, (unit) => ENTITIES[unit]!);
}
