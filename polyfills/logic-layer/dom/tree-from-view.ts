import type { ElementNode, ViewNode } from '../../view-layer/protocol.ts';
import { Comment } from './comment.ts';
import { tryToUpgrade } from './custom-element-reactions.ts';
import type { Document } from './document.ts';
import type { Element } from './element.ts';
import { MATHML, SVG, XHTML } from './namespaces.ts';
import type { Node } from './node.ts';
import { Text } from './text.ts';
import { link } from './tree-links.ts';

const NAMESPACES = { svg: SVG, mathml: MATHML };

/** Makes the nodes that the view shows already, under the numbers that it gave them. */
export function treeFromView(tree: ViewNode, document: Document): Node {
  const node =
    tree.kind === 'element'
      ? elementFromView(tree, document)
      : new CHARACTERS[tree.kind](tree.text, document);
  document.recorder.number(node, tree.id);
  return node;
}

const CHARACTERS = { text: Text, comment: Comment };

function elementFromView(tree: ElementNode, document: Document): Element {
  const namespace = tree.namespace === undefined ? XHTML : NAMESPACES[tree.namespace];
  const element = document.make(tree.name, namespace);
  for (const [name, value] of tree.attributes) element.adoptAttribute(name, value);
  for (const child of tree.children) link(treeFromView(child, document), element, null);
  tryToUpgrade(element);
  return element;
}
