import {
  firstChildOf,
  localNameOf,
  namespaceOf,
  nextSiblingOf,
  nodeTypeOf,
} from '../view-layer/node-members.ts';
import { type MarkupContext, type MarkupTree, MarkupTreeWriter } from './markup-tree.ts';
import { isPlainMarkup } from './plain-markup.ts';

const { apply } = Reflect;
const URIS = [
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1998/Math/MathML',
];
/** Foreign roots, by their namespaces. */
const ROOTS = ['', 'svg', 'math'];
/** What is inside them is no markup. */
const RAW_TEXT = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext)$/;

/**
 * Parses HTML with the browser's own parser, in a document without browsing context: nothing in it loads or runs. Undefined
 * for markup that could take long, or that the view's parser reads otherwise than the logic layer's; the library parses that, in the
 * worker. https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#fragment-parsing-algorithm-steps
 */
export function parseNatively(html: string, context: MarkupContext): MarkupTree | undefined {
  const { name, namespace } = context;
  if (name === null) {
    return isPlainMarkup(html, []) ? treeOf(new DOMParser().parseFromString(html, 'text/html')) : undefined;
  }
  if (RAW_TEXT.test(name) || name === 'annotation-xml') return undefined;
  // Firefox forgets the form around a foreign element.
  if (context.inForm && namespace !== 0) return undefined;
  if (!isPlainMarkup(html, namespace === 0 ? [name] : [ROOTS[namespace]!, name.toLowerCase()]))
    return undefined;
  const inert = document.implementation.createHTMLDocument('');
  let element: Element;
  try {
    element = inert.createElementNS(URIS[namespace]!, name);
  } catch {
    // A name that the parser makes elements of, and no script.
    return undefined;
  }
  if (context.inForm) inert.createElement('form').append(element);
  element.innerHTML = html;
  return treeOf(contentOf(element));
}

/** Nodes of a template are in its content. */
function contentOf(element: Element): Node {
  return element instanceof HTMLTemplateElement ? element.content : element;
}

function treeOf(root: Node): MarkupTree {
  const writer = new MarkupTreeWriter();
  writeChildren(writer, root);
  return writer.tree;
}

/** Plain markup is not deep, so this may call itself. */
function writeChildren(writer: MarkupTreeWriter, parent: Node): void {
  for (let node = firstChildOf(parent); node !== null; node = nextSiblingOf(node)) {
    const type = nodeTypeOf(node);
    if (type === Node.ELEMENT_NODE) writeElement(writer, node as Node as Element);
    else if (type === Node.TEXT_NODE) writer.characters('text', (node as Text).data);
    else if (type === Node.COMMENT_NODE) writer.characters('comment', (node as Comment).data);
    else {
      const { name, publicId, systemId } = node as Node as DocumentType;
      writer.doctype(name, publicId, systemId);
    }
  }
}

function writeElement(writer: MarkupTreeWriter, element: Element): void {
  const { getAttribute, getAttributeNames } = Element.prototype;
  // Their nodes would have to be made for this alone.
  const names = apply(getAttributeNames, element, []);
  const content = contentOf(element);
  const hasContent = firstChildOf(content) !== null;
  const namespace = URIS.indexOf(namespaceOf(element) ?? '');
  writer.element(namespace, localNameOf(element), names.length, hasContent);
  for (const name of names) writer.attribute(name, apply(getAttribute, element, [name])!);
  if (!hasContent) return;
  writeChildren(writer, content);
  writer.close();
}
