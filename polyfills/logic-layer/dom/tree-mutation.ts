import { treeIsInserted, treeIsRemoved, treeIsAdopted } from './custom-element-reactions.ts';
import type { Document } from './document.ts';
import { iteratorsBeforeRemoval } from './live-iterators.ts';
import { rangesAfterInsertion, rangesBeforeRemoval } from './live-ranges.ts';
import { queueTreeRecord } from './mutation-records.ts';
import type { Node } from './node.ts';
import { DOCUMENT, DOCUMENT_FRAGMENT } from './node-type.ts';
import { ensurePreInsertionValidity, ensureReplacementValidity } from './node-validity.ts';
import { isObserving, keepObserving } from './observer-registrations.ts';
import { shadowRoots, slotsAfterInsertion, slotsAfterRemoval } from './slots.ts';
import { following } from './tree.ts';
import { link, unlink } from './tree-links.ts';

/**
 * https://dom.spec.whatwg.org/#concept-node-pre-insert
 *
 * @throws {DOMException} HierarchyRequestError or NotFoundError
 */
export function preInsert(node: Node, parent: Node, child: Node | null): void {
  ensurePreInsertionValidity(node, parent, child);
  insert(node, parent, child === node ? node.treeNext : child);
}

/** https://dom.spec.whatwg.org/#concept-node-append */
export function append(node: Node, parent: Node): void {
  preInsert(node, parent, null);
}

/** https://dom.spec.whatwg.org/#concept-node-insert */
function insert(node: Node, parent: Node, child: Node | null): void {
  if (node.nodeType !== DOCUMENT_FRAGMENT) {
    insertAll([node], parent, child, true);
    return;
  }
  const nodes = takeChildren(node);
  if (nodes.length > 0) insertAll(nodes, parent, child, true);
}

function insertAll(nodes: readonly Node[], parent: Node, child: Node | null, observed: boolean): void {
  for (const node of nodes) insertOne(node, parent, child);
  const first = nodes[0]!;
  if (observed && isObserving()) queueTreeRecord(parent, nodes, [], first.treePrevious, child);
  parent.childrenChanged();
}

function insertOne(node: Node, parent: Node, child: Node | null): void {
  const { nodeDocument } = parent;
  const stays =
    node.viewId !== 0 && parent.viewId !== 0 && node.nodeDocument === nodeDocument && !shadowRoots.exist;
  if (stays) remove(node, true);
  else adopt(node, nodeDocument);
  link(node, parent, child);
  rangesAfterInsertion(node, parent);
  slotsAfterInsertion(node, parent);
  if (parent.viewId !== 0) {
    if (stays) nodeDocument.recorder.moved(node);
    else nodeDocument.recorder.inserted(node);
  }
  if (parent.isConnected) {
    treeIsInserted(node);
    for (let at: Node | null = node; at !== null; at = following(at, node)) at.insertedIntoDocument();
  }
}

/**
 * https://dom.spec.whatwg.org/#concept-node-adopt
 *
 * Removes the node from its parent, too.
 */
export function adopt(node: Node, document: Document): void {
  if (node.treeParent !== null) remove(node, false);
  const old = node.nodeDocument;
  if (old === document) return;
  for (let at: Node | null = node; at !== null; at = following(at, node)) {
    at.nodeDocument = document;
    at.adoptedFrom(old);
  }
  treeIsAdopted(node, old, document);
}

/**
 * https://dom.spec.whatwg.org/#concept-node-replace
 *
 * @throws {DOMException} HierarchyRequestError or NotFoundError
 */
export function replace(child: Node, node: Node, parent: Node): void {
  ensureReplacementValidity(node, parent, child);
  if (child === node) {
    const { treeNext } = child;
    insert(node, parent, treeNext);
    return;
  }
  const next = child.treeNext === node ? node.treeNext : child.treeNext;
  const previous = child.treePrevious;
  const nodes = node.nodeType === DOCUMENT_FRAGMENT ? takeChildren(node) : [node];
  if (node.nodeType !== DOCUMENT_FRAGMENT && node.treeParent !== null) remove(node, false);
  remove(child, false, false);
  if (nodes.length > 0) insertAll(nodes, parent, next, false);
  if (isObserving()) queueTreeRecord(parent, nodes, [child], previous === node ? null : previous, next);
}

/** https://dom.spec.whatwg.org/#concept-node-replace-all */
export function replaceAll(node: Node | null, parent: Node): void {
  const removed = [];
  for (let at = parent.treeFirst; at !== null; at = at.treeNext) removed.push(at);
  const added = node === null ? [] : node.nodeType === DOCUMENT_FRAGMENT ? takeChildren(node) : [node];
  for (const child of removed) remove(child, false, false);
  if (added.length > 0) insertAll(added, parent, null, false);
  else if (removed.length > 0) parent.childrenChanged();
  if ((added.length > 0 || removed.length > 0) && isObserving()) {
    queueTreeRecord(parent, added, removed, null, null);
  }
}

/**
 * https://dom.spec.whatwg.org/#concept-node-pre-remove
 *
 * @throws {DOMException} NotFoundError
 */
export function preRemove(child: Node, parent: Node): void {
  if (child.treeParent !== parent) {
    throw new DOMException('The node to remove is not a child of this node.', 'NotFoundError');
  }
  remove(child, false);
}

/**
 * https://dom.spec.whatwg.org/#concept-node-remove
 *
 * @param stays the view is told by who puts the node elsewhere
 * @param observed false when the caller queues the mutation record
 * @throws {DOMException} NotSupportedError for the root element of a page
 */
export function remove(node: Node, stays = false, observed = true): void {
  const parent = node.treeParent!;
  if (parent.nodeType === DOCUMENT && node.viewId !== 0) {
    throw new DOMException('The root element of a page stays where it is.', 'NotSupportedError');
  }
  const { treePrevious, treeNext } = node;
  const wasConnected = parent.isConnected;
  rangesBeforeRemoval(node, parent);
  iteratorsBeforeRemoval(node);
  unlink(node, parent);
  if (!stays && node.viewId !== 0) node.nodeDocument.recorder.removed(node);
  slotsAfterRemoval(node, parent);
  if (wasConnected) {
    treeIsRemoved(node);
    for (let at: Node | null = node; at !== null; at = following(at, node)) at.removedFromDocument();
  }
  if (isObserving()) keepObserving(node, parent);
  if (!observed) return;
  if (isObserving()) queueTreeRecord(parent, [], [node], treePrevious, treeNext);
  parent.childrenChanged();
}

/** Empties a fragment whose children go elsewhere. */
function takeChildren(fragment: Node): Node[] {
  const nodes: Node[] = [];
  for (let at = fragment.treeFirst; at !== null; at = at.treeNext) nodes.push(at);
  if (nodes.length === 0) return nodes;
  for (const node of nodes) remove(node, false, false);
  if (isObserving()) queueTreeRecord(fragment, [], nodes, null, null);
  return nodes;
}
