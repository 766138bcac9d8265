import {
  html as parse5Html,
  parse,
  parseFragment,
  type ParserOptions,
  type Token,
  type TreeAdapter,
  type TreeAdapterTypeMap,
} from 'parse5';
import { attributeRecord } from './attribute-record.ts';
import type { Comment } from './comment.ts';
import type { Document } from './document.ts';
import type { DocumentFragment } from './document-fragment.ts';
import type { DocumentType } from './document-type.ts';
import type { Element } from './element.ts';
import { childrenOf } from './child-list.ts';
import type { Node } from './node.ts';
import { COMMENT, DOCUMENT_TYPE, ELEMENT, TEXT } from './node-type.ts';
import type { Text } from './text.ts';
import { link, unlink } from './tree-links.ts';

type Parent = Element | Document | DocumentFragment;
type Child = Element | Text | Comment | DocumentType;
type Tree = TreeAdapterTypeMap<
  Node,
  Parent,
  Child,
  Document,
  DocumentFragment,
  Element,
  Comment,
  Text,
  Element,
  DocumentType
>;

/** https://html.spec.whatwg.org/multipage/parsing.html#parsing-html-fragments in the context of an element. */
export function parseFragmentInto(fragment: DocumentFragment, html: string, context: Element): void {
  const parsed = parseFragment<Tree>(context, html, optionsFor(fragment.nodeDocument));
  for (const child of childrenOf(parsed)) {
    unlink(child, parsed);
    link(child, fragment, null);
  }
}

/** https://html.spec.whatwg.org/multipage/parsing.html into an empty document. */
export function parseDocumentInto(document: Document, html: string): void {
  parse<Tree>(html, optionsFor(document));
}

const NOTHING = (): undefined => undefined;

/** How parse5 builds a tree: of nodes of the document, which nobody sees before it is done. */
function optionsFor(document: Document): ParserOptions<Tree> {
  let mode = parse5Html.DOCUMENT_MODE.NO_QUIRKS;
  const insertText = (parent: Parent, text: string, before: Node | null): void => {
    const previous = before === null ? parent.treeLast : before.treePrevious;
    if (previous?.nodeType === TEXT) (previous as Text).data += text;
    else link(document.createTextNode(text), parent, before);
  };
  const treeAdapter: TreeAdapter<Tree> = {
    createDocument: () => document,
    createDocumentFragment: () => document.createDocumentFragment(),
    createElement(name, namespace, attributes) {
      const element = document.make(name, namespace);
      setAttributes(element, attributes);
      return element;
    },
    createCommentNode: (data) => document.createComment(data),
    createTextNode: (data) => document.createTextNode(data),
    appendChild: (parent, child) => link(child, parent, null),
    insertBefore: (parent, child, before) => link(child, parent, before),
    setTemplateContent(template, content) {
      for (const child of childrenOf(content)) {
        unlink(child, content);
        link(child, template.markupParent, null);
      }
    },
    getTemplateContent: (template) => template.markupParent as DocumentFragment,
    setDocumentType(into, name, publicId, systemId) {
      if (into === document) document.setDoctype(name, publicId, systemId);
    },
    setDocumentMode: (_, to) => void (mode = to),
    getDocumentMode: () => mode,
    detachNode: (node) => node.treeParent !== null && unlink(node, node.treeParent),
    insertText: (parent, text) => insertText(parent, text, null),
    insertTextBefore: insertText,
    adoptAttributes(element, attributes) {
      setAttributes(
        element,
        attributes.filter(({ name }) => !element.hasAttribute(name)),
      );
    },
    getFirstChild: (node) => node.treeFirst as Child | null,
    getChildNodes: (node) => childrenOf(node) as Child[],
    getParentNode: (node) => node.treeParent as Parent | null,
    getAttrList: (element) =>
      element.attributeList?.map(({ localName, value }) => ({ name: localName, value })) ?? [],
    getTagName: (element) => element.localName,
    getNamespaceURI: (element) => element.namespaceURI as parse5Html.NS,
    getTextNodeContent: (text) => text.data,
    getCommentNodeContent: (comment) => comment.data,
    getDocumentTypeNodeName: (doctype) => doctype.name,
    getDocumentTypeNodePublicId: (doctype) => doctype.publicId,
    getDocumentTypeNodeSystemId: (doctype) => doctype.systemId,
    isTextNode: (node): node is Text => node.nodeType === TEXT,
    isCommentNode: (node): node is Comment => node.nodeType === COMMENT,
    isDocumentTypeNode: (node): node is DocumentType => node.nodeType === DOCUMENT_TYPE,
    isElementNode: (node): node is Element => node.nodeType === ELEMENT,
    setNodeSourceCodeLocation: NOTHING,
    getNodeSourceCodeLocation: NOTHING,
    updateNodeSourceCodeLocation: NOTHING,
  };
  return { treeAdapter, scriptingEnabled: true };
}

function setAttributes(element: Element, attributes: readonly Token.Attribute[]): void {
  for (const { name, value, namespace = null, prefix } of attributes) {
    (element.attributeList ??= []).push(attributeRecord(namespace, prefix || null, name, value));
    if (namespace === null) element.attributeChanged(name, null, value);
  }
}
