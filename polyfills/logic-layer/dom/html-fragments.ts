import { runReactions, tryToUpgradeTree } from './custom-element-reactions.ts';
import type { Document } from './document.ts';
import type { DocumentFragment } from './document-fragment.ts';
import type { Element } from './element.ts';
import { parseFragmentInto } from './html-parser.ts';
import { serializeChildren, serializeNode } from './html-serializer.ts';
import type { Node } from './node.ts';
import { DOCUMENT, DOCUMENT_FRAGMENT, ELEMENT } from './node-type.ts';
import { replace, replaceAll } from './tree-mutation.ts';

/** Markup holds one of these where it isn't text alone. */
const MARKUP = /[<&\0\r]/;

/** https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#fragment-parsing-algorithm-steps */
export function fragmentFromHtml(html: string, context: Node): DocumentFragment {
  const { nodeDocument } = context;
  const isElement = context.nodeType === ELEMENT && (context as Element).localName !== 'html';
  const element = isElement ? (context as Element) : nodeDocument.make('body');
  return contentFor(nodeDocument, element, html);
}

export function innerHtml(parent: Node): string {
  return serializeChildren(parent);
}

/** https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-element-innerhtml */
export function setInnerHtml(parent: Element | DocumentFragment, context: Element, html: string): void {
  if (html === '') replaceAll(null, parent);
  else if (!MARKUP.test(html) && takesText(context))
    replaceAll(parent.nodeDocument.createTextNode(html), parent);
  else replaceAll(contentFor(parent.nodeDocument, context, html), parent);
  runReactions();
}

/** Nodes of a template's content are made for its document, not for the page's. */
function contentFor(document: Document, context: Element, html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  parseFragmentInto(fragment, html, context);
  tryToUpgradeTree(fragment);
  return fragment;
}

/** Tables, lists of options and frames drop some text. */
function takesText({ localName }: Element): boolean {
  return !/^(?:table|tbody|thead|tfoot|tr|colgroup|frameset|html|head|select|noscript)$/.test(localName);
}

export function outerHtml(element: Element): string {
  return serializeNode(element);
}

/**
 * https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-element-outerhtml
 *
 * @throws {DOMException} NoModificationAllowedError for a child of a document
 */
export function setOuterHtml(element: Element, html: string): void {
  const parent = element.treeParent;
  if (parent === null) return;
  if (parent.nodeType === DOCUMENT) {
    throw new DOMException('The root element can’t be replaced by markup.', 'NoModificationAllowedError');
  }
  const context = parent.nodeType === DOCUMENT_FRAGMENT ? element.nodeDocument.make('body') : parent;
  replace(element, fragmentFromHtml(html, context), parent);
  runReactions();
}
