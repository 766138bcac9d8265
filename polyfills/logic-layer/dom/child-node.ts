import { runReactions } from './custom-element-reactions.ts';
import type { Document } from './document.ts';
import { Node } from './node.ts';
import { preInsert, remove, replace } from './tree-mutation.ts';

/** What the methods of ParentNode and ChildNode take; other values become text. */
export type Insertable = Node | string;

/** https://dom.spec.whatwg.org/#converting-nodes-into-a-node */
export function intoNode(nodes: readonly Insertable[], document: Document): Node {
  if (nodes.length === 1) return oneNode(nodes[0]!, document);
  const fragment = document.createDocumentFragment();
  for (const node of nodes) preInsert(oneNode(node, document), fragment, null);
  return fragment;
}

function oneNode(node: Insertable, document: Document): Node {
  return node instanceof Node ? node : document.createTextNode(`${node}`);
}

/** https://dom.spec.whatwg.org/#dom-childnode-before */
export function before(child: Node, nodes: readonly Insertable[]): void {
  const parent = child.treeParent;
  if (parent === null) return;
  let previous = child.treePrevious;
  while (previous !== null && nodes.includes(previous)) previous = previous.treePrevious;
  const node = intoNode(nodes, child.nodeDocument);
  preInsert(node, parent, previous === null ? parent.treeFirst : previous.treeNext);
  runReactions();
}

/** https://dom.spec.whatwg.org/#dom-childnode-after */
export function after(child: Node, nodes: readonly Insertable[]): void {
  const parent = child.treeParent;
  if (parent === null) return;
  const next = nextOutside(child, nodes);
  preInsert(intoNode(nodes, child.nodeDocument), parent, next);
  runReactions();
}

/** https://dom.spec.whatwg.org/#dom-childnode-replacewith */
export function replaceWith(child: Node, nodes: readonly Insertable[]): void {
  const parent = child.treeParent;
  if (parent === null) return;
  const next = nextOutside(child, nodes);
  const node = intoNode(nodes, child.nodeDocument);
  if (child.treeParent === parent) replace(child, node, parent);
  else preInsert(node, parent, next);
  runReactions();
}

/** https://dom.spec.whatwg.org/#dom-childnode-remove */
export function detach(child: Node): void {
  if (child.treeParent === null) return;
  remove(child);
  runReactions();
}

function nextOutside(child: Node, nodes: readonly Insertable[]): Node | null {
  let next = child.treeNext;
  while (next !== null && nodes.includes(next)) next = next.treeNext;
  return next;
}
