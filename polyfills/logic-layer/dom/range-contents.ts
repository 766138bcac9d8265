import { isCharacters, isText, nodeAfter, nodeAt, type BoundaryPoint } from './boundary-point.ts';
import type { CharacterData } from './character-data.ts';
import { childrenOf } from './child-list.ts';
import { cloneNode } from './clone-node.ts';
import type { DocumentFragment } from './document-fragment.ts';
import type { Node } from './node.ts';
import { DOCUMENT_FRAGMENT, DOCUMENT_TYPE } from './node-type.ts';
import { ensurePreInsertionValidity } from './node-validity.ts';
import type { Range } from './range.ts';
import { followingSkippingChildren, following, indexOf, isInclusiveAncestor, lengthOf } from './tree.ts';
import { preInsert, remove } from './tree-mutation.ts';
import type { Text } from './text.ts';

/** https://dom.spec.whatwg.org/#concept-range-extract */
export function extractContents(range: Range): DocumentFragment {
  return take(range.startPoint, range.endPoint, range, true);
}

/** https://dom.spec.whatwg.org/#concept-range-clone */
export function cloneContents(range: Range): DocumentFragment {
  return take({ ...range.startPoint }, { ...range.endPoint }, undefined, false);
}

/** Moves (with a range, which is collapsed) or clones what is between two points into a fragment. */
function take(
  { node: startNode, offset: startOffset }: BoundaryPoint,
  { node: endNode, offset: endOffset }: BoundaryPoint,
  range: Range | undefined,
  moves: boolean,
): DocumentFragment {
  const fragment = startNode.nodeDocument.createDocumentFragment();
  if (startNode === endNode && startOffset === endOffset) return fragment;
  if (startNode === endNode && isCharacters(startNode)) {
    preInsert(part(startNode, startOffset, endOffset, moves), fragment, null);
    return fragment;
  }
  let common = startNode;
  while (!isInclusiveAncestor(common, endNode)) common = common.treeParent!;
  const first = startNode === common ? null : childToward(common, startNode);
  const last = endNode === common ? null : childToward(common, endNode);
  const children = childrenOf(common);
  const contained = children.slice(
    first === null ? startOffset : children.indexOf(first) + 1,
    last === null ? endOffset : children.indexOf(last),
  );
  if (contained.some(({ nodeType }) => nodeType === DOCUMENT_TYPE)) {
    throw new DOMException('The range holds a doctype.', 'HierarchyRequestError');
  }
  const [newNode, newOffset] = isInclusiveAncestor(startNode, endNode)
    ? [startNode, startOffset]
    : afterAncestor(startNode, endNode);
  if (first !== null) {
    takePartial(first, { node: startNode, offset: startOffset }, endOf(first), fragment, moves);
  }
  for (const child of contained)
    preInsert(moves ? child : cloneNode(child, child.nodeDocument, true), fragment, null);
  if (last !== null)
    takePartial(last, { node: last, offset: 0 }, { node: endNode, offset: endOffset }, fragment, moves);
  if (range !== undefined) {
    for (const end of [range.startPoint, range.endPoint])
      Object.assign(end, { node: newNode, offset: newOffset });
  }
  return fragment;
}

/** A child that is in the range with one side only. */
function takePartial(
  child: Node,
  start: BoundaryPoint,
  end: BoundaryPoint,
  fragment: Node,
  moves: boolean,
): void {
  if (isCharacters(child)) {
    preInsert(part(child, start.offset, end.offset, moves), fragment, null);
    return;
  }
  const clone = cloneNode(child, child.nodeDocument, false);
  preInsert(clone, fragment, null);
  preInsert(take(start, end, undefined, moves), clone, null);
}

function part(node: Node, start: number, end: number, moves: boolean): Node {
  const clone = cloneNode(node as CharacterData, node.nodeDocument, false);
  clone.data = clone.data.slice(start, end);
  if (moves) (node as CharacterData).replaceData(start, end - start, '');
  return clone;
}

function endOf(node: Node): BoundaryPoint {
  return { node, offset: lengthOf(node) };
}

function childToward(ancestor: Node, node: Node): Node {
  let child = node;
  while (child.treeParent !== ancestor) child = child.treeParent!;
  return child;
}

/** The place after the outermost ancestor of one node that doesn't hold the other. */
function afterAncestor(node: Node, other: Node): [Node, number] {
  let reference = node;
  while (reference.treeParent !== null && !isInclusiveAncestor(reference.treeParent, other)) {
    reference = reference.treeParent;
  }
  return [reference.treeParent!, indexOf(reference) + 1];
}

/** https://dom.spec.whatwg.org/#dom-range-deletecontents */
export function deleteContents(range: Range): void {
  const start = { ...range.startPoint };
  const end = { ...range.endPoint };
  if (start.node === end.node && start.offset === end.offset) return;
  if (start.node === end.node && isCharacters(start.node)) {
    (start.node as CharacterData).replaceData(start.offset, end.offset - start.offset, '');
    return;
  }
  const contained = containedIn(start, end);
  const [newNode, newOffset] = isInclusiveAncestor(start.node, end.node)
    ? [start.node, start.offset]
    : afterAncestor(start.node, end.node);
  if (isCharacters(start.node)) {
    (start.node as CharacterData).replaceData(start.offset, lengthOf(start.node) - start.offset, '');
  }
  for (const node of contained) remove(node);
  if (isCharacters(end.node)) (end.node as CharacterData).replaceData(0, end.offset, '');
  for (const point of [range.startPoint, range.endPoint])
    Object.assign(point, { node: newNode, offset: newOffset });
}

/** The nodes wholly between two points, without those inside of others. */
function containedIn(start: BoundaryPoint, end: BoundaryPoint): Node[] {
  const nodes: Node[] = [];
  let node = isCharacters(start.node) ? followingSkippingChildren(start.node, null) : nodeAt(start);
  const stop = nodeAfter(end);
  while (node !== null && node !== stop) {
    if (isInclusiveAncestor(node, end.node)) node = following(node, null);
    else {
      nodes.push(node);
      node = followingSkippingChildren(node, null);
    }
  }
  return nodes;
}

/** https://dom.spec.whatwg.org/#concept-range-insert @throws {DOMException} HierarchyRequestError */
export function insertIntoRange(node: Node, range: Range): void {
  const { node: start, offset } = range.startPoint;
  const inText = isText(start);
  if ((isCharacters(start) && !inText) || (inText && start.treeParent === null) || node === start) {
    throw new DOMException('A node cannot be inserted there.', 'HierarchyRequestError');
  }
  let reference = inText ? start : (childrenOf(start)[offset] ?? null);
  const parent = reference?.treeParent ?? start;
  ensurePreInsertionValidity(node, parent, reference);
  if (inText) reference = (start as Text).splitText(offset);
  if (node === reference) reference = reference.treeNext;
  if (node.treeParent !== null) remove(node);
  let newOffset = reference === null ? lengthOf(parent) : indexOf(reference);
  newOffset += node.nodeType === DOCUMENT_FRAGMENT ? lengthOf(node) : 1;
  const wasCollapsed = range.collapsed;
  preInsert(node, parent, reference);
  if (wasCollapsed) Object.assign(range.endPoint, { node: parent, offset: newOffset });
}
