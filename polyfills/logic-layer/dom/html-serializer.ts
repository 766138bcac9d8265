import type { CharacterData } from './character-data.ts';
import type { Element } from './element.ts';
import { MATHML, SVG, XHTML, XLINK, XML, XMLNS } from './namespaces.ts';
import type { Node } from './node.ts';
import { CDATA_SECTION, COMMENT, DOCUMENT_TYPE, ELEMENT, PROCESSING_INSTRUCTION, TEXT } from './node-type.ts';
import type { AttributeRecord } from './attribute-record.ts';

const VOID = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'],
  ...['basefont', 'bgsound', 'frame', 'keygen', 'param'],
]);
const RAW_TEXT = new Set([
  'style',
  'script',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'plaintext',
  'noscript',
]);

/** https://html.spec.whatwg.org/multipage/parsing.html#html-fragment-serialisation-algorithm */
export function serializeChildren(parent: Node): string {
  if (parent.nodeType === ELEMENT && isVoid(parent as Element)) return '';
  let html = '';
  for (let child = parent.treeFirst; child !== null; child = child.treeNext) html += serializeNode(child);
  return html;
}

export function serializeNode(node: Node): string {
  switch (node.nodeType) {
    case ELEMENT:
      return serializeElement(node as Element);
    case TEXT:
    case CDATA_SECTION: {
      const parent = node.parentElement;
      const { data } = node as CharacterData;
      return parent?.namespaceURI === XHTML && RAW_TEXT.has(parent.localName) ? data : escapeText(data);
    }
    case COMMENT:
      return `<!--${(node as CharacterData).data}-->`;
    case PROCESSING_INSTRUCTION:
      return `<?${node.nodeName} ${(node as CharacterData).data}>`;
    case DOCUMENT_TYPE:
      return `<!DOCTYPE ${node.nodeName}>`;
    default:
      return serializeChildren(node);
  }
}

function serializeElement(element: Element): string {
  const { namespaceURI } = element;
  const isKnown = namespaceURI === XHTML || namespaceURI === SVG || namespaceURI === MATHML;
  const name = isKnown ? element.localName : element.qualifiedName;
  let html = `<${name}`;
  for (const attribute of element.attributeList ?? []) {
    html += ` ${attributeName(attribute)}="${escapeAttribute(attribute.value)}"`;
  }
  html += '>';
  return isVoid(element) ? html : `${html}${serializeChildren(element.markupParent)}</${name}>`;
}

function isVoid({ namespaceURI, localName }: Element): boolean {
  return namespaceURI === XHTML && VOID.has(localName);
}

function attributeName({ namespace, localName, name }: AttributeRecord): string {
  switch (namespace) {
    case null:
      return localName;
    case XML:
      return `xml:${localName}`;
    case XMLNS:
      return localName === 'xmlns' ? localName : `xmlns:${localName}`;
    case XLINK:
      return `xlink:${localName}`;
    default:
      return name;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '\u00A0': '&nbsp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeText(text: string): string {
  return text.replaceAll(/[&\u00A0<>]/g, (unit) => ENTITIES[unit]!);
}

/** https://html.spec.whatwg.org/multipage/parsing.html#escapingString in attribute mode */
function escapeAttribute(value: string): string {
  return value.replaceAll(/[&\u00A0<>"]/g, (unit) => ENTITIES[unit]!);
}
