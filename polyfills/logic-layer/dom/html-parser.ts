import type { MarkupContext, MarkupTree } from '../../markup/markup-tree.ts';
import { readMarkupTree } from '../../markup/read-markup-tree.ts';
import { attributeRecord } from './attribute-record.ts';
import type { AttributeRecord } from './attribute-record.ts';
import type { Document } from './document.ts';
import type { DocumentFragment } from './document-fragment.ts';
import type { Element } from './element.ts';
import { MATHML, SVG, XHTML, XLINK, XML, XMLNS } from './namespaces.ts';
import type { Node } from './node.ts';
import { link } from './tree-links.ts';

type Parse = (html: string, context: MarkupContext) => MarkupTree;

const NAMESPACES = [XHTML, SVG, MATHML];
/** https://html.spec.whatwg.org/multipage/parsing.html#adjust-foreign-attributes */
const FOREIGN_ATTRIBUTE =
  /^(?:(xlink):(?:actuate|arcrole|href|role|show|title|type)|(xml):(?:lang|space)|xmlns|(xmlns):xlink)$/;

let parse: Parse = () => {
  throw new Error('The logic layer has no parser yet.');
};

/** Says who parses: the host or the library (../markup-parser.ts). */
export function setParser(parser: Parse): void {
  parse = parser;
}

/** https://html.spec.whatwg.org/multipage/parsing.html#parsing-html-fragments in the context of an element. */
export function parseFragmentInto(fragment: DocumentFragment, html: string, context: Element): void {
  const namespace = Math.max(NAMESPACES.indexOf(context.namespaceURI ?? ''), 0);
  build(parse(html, { name: context.localName, namespace, inForm: isInForm(context) }), fragment);
}

/** https://html.spec.whatwg.org/multipage/parsing.html into an empty document. */
export function parseDocumentInto(document: Document, html: string): void {
  build(parse(html, { name: null, namespace: 0, inForm: false }), document);
}

function isInForm(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (at.localName === 'form' && at.namespaceURI === XHTML) return true;
  }
  return false;
}

/** Makes the nodes of a tree, which nobody sees before it is done. */
function build(tree: MarkupTree, root: Document | DocumentFragment): void {
  const document = root.nodeDocument;
  const parents: Node[] = [];
  let parent: Node = root;
  readMarkupTree(tree, {
    element(namespace, name, attributes, hasContent) {
      const element = document.make(name, NAMESPACES[namespace]);
      for (let index = 0; index < attributes.length; index += 2) {
        setAttribute(element, namespace, attributes[index]!, attributes[index + 1]!);
      }
      link(element, parent, null);
      if (!hasContent) return;
      parents.push(parent);
      parent = element.markupParent;
    },
    close: () => void (parent = parents.pop()!),
    characters(kind, data) {
      link(kind === 'text' ? document.createTextNode(data) : document.createComment(data), parent, null);
    },
    doctype: (...doctype) => document.setDoctype(...doctype),
  });
}

function setAttribute(element: Element, namespace: number, name: string, value: string): void {
  const record = namespace === 0 ? attributeRecord(null, null, name, value) : foreign(name, value);
  (element.attributeList ??= []).push(record);
  if (record.namespace === null) element.attributeChanged(name, null, value);
}

function foreign(name: string, value: string): AttributeRecord {
  const match = FOREIGN_ATTRIBUTE.exec(name);
  if (match === null) return attributeRecord(null, null, name, value);
  const prefix = match[1] ?? match[2] ?? match[3] ?? null;
  const namespace = match[1] ? XLINK : match[2] ? XML : XMLNS;
  return attributeRecord(namespace, prefix, name.slice(name.indexOf(':') + 1), value);
}
