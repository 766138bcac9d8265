import type { Document } from './document.ts';
import type { Node } from './node.ts';
import { link } from './tree-links.ts';

/**
 * https://dom.spec.whatwg.org/#concept-node-clone
 *
 * @param document the clone's node document
 */
export function cloneNode<T extends Node>(node: T, document: Document, deep: boolean): T {
  const clone = node.cloneAlone(document);
  // A cloned document is the document of what is in it.
  if (deep) {
    cloneChildren(node, clone, clone.nodeDocument);
    node.cloneInside(clone);
  }
  return clone as T;
}

/** Clones the children of one node into another that nobody sees yet. */
export function cloneChildren(from: Node, into: Node, document: Document): void {
  for (let child = from.treeFirst; child !== null; child = child.treeNext) {
    link(cloneNode(child, document, true), into, null);
  }
}
