import {
  defaultTreeAdapter,
  html as namespaces,
  parseFragment,
  serializeOuter,
  type DefaultTreeAdapterMap,
} from 'parse5';
import type { Document } from './document.ts';
import { Element } from './element.ts';
import { Node, type ParentNode } from './node.ts';
import { Comment, Text } from './character-data.ts';

type Tree = DefaultTreeAdapterMap;

/** https://html.spec.whatwg.org/multipage/parsing.html#parsing-html-fragments in the context of an element. */
export function parseHtml(html: string, context: Element): Node[] {
  const parsed = parseFragment(
    defaultTreeAdapter.createElement(context.localName, namespaces.NS.HTML, []),
    html,
    {},
  );
  return parsed.childNodes
    .map((child) => fromTree(child, context.ownerDocument!))
    .filter((node) => node !== undefined);
}

/** https://html.spec.whatwg.org/multipage/parsing.html#serialising-html-fragments */
export function serializeHtml(nodes: readonly Node[]): string {
  return nodes.map((node) => serializeOuter(toTree(node))).join('');
}

function fromTree(tree: Tree['childNode'], document: Document): Node | undefined {
  if (defaultTreeAdapter.isTextNode(tree)) return new Text(document, tree.value);
  if (defaultTreeAdapter.isCommentNode(tree)) return new Comment(document, tree.data);
  if (!defaultTreeAdapter.isElementNode(tree)) return undefined;
  const element = document.make(tree.tagName, namespaceOf(tree.namespaceURI));
  for (const { name, value, prefix } of tree.attrs)
    element.setAttribute(prefix ? `${prefix}:${name}` : name, value);
  const inner = 'content' in tree ? (tree as Tree['template']).content : tree;
  const target: ParentNode = element.content ?? element;
  for (const child of inner.childNodes) {
    const node = fromTree(child, document);
    if (node !== undefined) target.adopt(node);
  }
  return element;
}

function toTree(node: Node): Tree['childNode'] {
  if (node instanceof Text) return { nodeName: '#text', value: node.data, parentNode: null };
  if (node instanceof Comment) return defaultTreeAdapter.createCommentNode(node.data);
  const element = node as Element;
  const tree = defaultTreeAdapter.createElement(
    element.localName,
    NAMESPACES[element.viewNamespace ?? 'html'],
    element.getAttributeNames().map((name) => ({ name, value: element.getAttribute(name) ?? '' })),
  );
  let inner: Tree['parentNode'] = tree;
  if (element.content !== null) {
    inner = defaultTreeAdapter.createDocumentFragment();
    defaultTreeAdapter.setTemplateContent(tree as Tree['template'], inner as Tree['documentFragment']);
  }
  for (const child of (element.content ?? element).childNodes)
    defaultTreeAdapter.appendChild(inner, toTree(child));
  return tree;
}

const NAMESPACES = {
  html: namespaces.NS.HTML,
  svg: namespaces.NS.SVG,
  mathml: namespaces.NS.MATHML,
} as const;

function namespaceOf(uri: string): 'svg' | 'mathml' | undefined {
  return uri === NAMESPACES.svg ? 'svg' : uri === NAMESPACES.mathml ? 'mathml' : undefined;
}
