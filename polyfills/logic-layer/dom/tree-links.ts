import type { Node } from './node.ts';

/** Counts the changes of all trees: what was gathered from a tree holds until the next. */
export const treeChanges = { count: 0 };

/** Puts a node without parent into a parent, before a child of it or last; nothing but the links changes. */
export function link(node: Node, parent: Node, before: Node | null): void {
  const previous = before === null ? parent.treeLast : before.treePrevious;
  node.treeParent = parent;
  node.treePrevious = previous;
  node.treeNext = before;
  if (previous === null) parent.treeFirst = node;
  else previous.treeNext = node;
  if (before === null) parent.treeLast = node;
  else before.treePrevious = node;
  changed(parent, 1);
}

/** Takes a node out of its parent; nothing but the links changes. */
export function unlink(node: Node, parent: Node): void {
  const { treePrevious, treeNext } = node;
  if (treePrevious === null) parent.treeFirst = treeNext;
  else treePrevious.treeNext = treeNext;
  if (treeNext === null) parent.treeLast = treePrevious;
  else treeNext.treePrevious = treePrevious;
  node.treeParent = null;
  node.treePrevious = null;
  node.treeNext = null;
  changed(parent, -1);
}

function changed(parent: Node, by: number): void {
  parent.treeCount += by;
  treeChanges.count++;
  parent.childList?.childrenChanged();
}
