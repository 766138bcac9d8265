import type { Element } from './element.ts';
import type { Node } from './node.ts';
import type { ShadowRoot } from './shadow-root.ts';
import { DOCUMENT_FRAGMENT, ELEMENT } from './node-type.ts';

/** https://dom.spec.whatwg.org/#concept-tree-root */
export function rootOf(node: Node): Node {
  let root = node;
  while (root.treeParent !== null) root = root.treeParent;
  return root;
}

/** https://dom.spec.whatwg.org/#concept-shadow-including-root */
export function shadowIncludingRootOf(node: Node): Node {
  let root = rootOf(node);
  for (let host = hostOf(root); host !== null; host = hostOf(root)) root = rootOf(host);
  return root;
}

/** The element that a shadow root is in, or a template whose content a fragment is; null for others. */
export function hostOf(node: Node): Node | null {
  return node.nodeType === DOCUMENT_FRAGMENT ? (node as ShadowRoot).fragmentHost : null;
}

export function isInclusiveAncestor(ancestor: Node, node: Node | null): boolean {
  for (let at = node; at !== null; at = at.treeParent) if (at === ancestor) return true;
  return false;
}

/** https://dom.spec.whatwg.org/#concept-tree-host-including-inclusive-ancestor */
export function isHostIncludingInclusiveAncestor(ancestor: Node, node: Node): boolean {
  for (let at: Node | null = node; at !== null; at = at.treeParent ?? hostOf(at)) {
    if (at === ancestor) return true;
  }
  return false;
}

/** The next node in tree order within `root`. */
export function following(node: Node, root: Node | null): Node | null {
  return node.treeFirst ?? followingSkippingChildren(node, root);
}

export function followingSkippingChildren(node: Node, root: Node | null): Node | null {
  for (let at: Node | null = node; at !== null && at !== root; at = at.treeParent) {
    if (at.treeNext !== null) return at.treeNext;
  }
  return null;
}

/** The node before in tree order, not before `root`. */
export function preceding(node: Node, root: Node | null): Node | null {
  if (node === root) return null;
  let before = node.treePrevious;
  if (before === null) return node.treeParent;
  while (before.treeLast !== null) before = before.treeLast;
  return before;
}

/** https://dom.spec.whatwg.org/#concept-tree-index */
export function indexOf(node: Node): number {
  let index = 0;
  for (let at = node.treePrevious; at !== null; at = at.treePrevious) index++;
  return index;
}

/** https://dom.spec.whatwg.org/#concept-node-length */
export function lengthOf(node: Node): number {
  return node.nodeLength;
}

/** Is `one` before `other` in tree order? Both are in the same tree. */
export function isBefore(one: Node, other: Node): boolean {
  if (one === other) return false;
  const ones = inclusiveAncestors(one);
  const others = inclusiveAncestors(other);
  let at = 0;
  while (at < ones.length && at < others.length && ones[at] === others[at]) at++;
  if (at === ones.length) return true;
  if (at === others.length) return false;
  for (let node = ones[at]!.treeNext; node !== null; node = node.treeNext) {
    if (node === others[at]) return true;
  }
  return false;
}

/** From the root down to the node itself. */
function inclusiveAncestors(node: Node): Node[] {
  const ancestors: Node[] = [];
  for (let at: Node | null = node; at !== null; at = at.treeParent) ancestors.push(at);
  return ancestors.reverse();
}

/** The next element on the way from a node to one side, the node itself if it is one. */
export function elementFrom(node: Node | null, side: 'treeNext' | 'treePrevious'): Element | null {
  let at = node;
  while (at !== null && at.nodeType !== ELEMENT) at = at[side];
  return at as Element | null;
}
