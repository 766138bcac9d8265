import type { Document } from './document.ts';
import { Node } from './node.ts';
import { preInsert } from './tree-mutation.ts';

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
