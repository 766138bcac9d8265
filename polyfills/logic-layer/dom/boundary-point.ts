import { toUnsignedLong } from '../web-idl/conversions.ts';
import { checkNode, type Node } from './node.ts';
import { CDATA_SECTION, COMMENT, DOCUMENT_TYPE, PROCESSING_INSTRUCTION, TEXT } from './node-type.ts';
import { followingSkippingChildren, indexOf, isBefore, isInclusiveAncestor, lengthOf } from './tree.ts';

/** https://dom.spec.whatwg.org/#concept-range-bp */
export interface BoundaryPoint {
  node: Node;
  offset: number;
}

/** https://dom.spec.whatwg.org/#concept-range-bp-position: negative before, 0 equal, positive after. */
export function comparePoints(one: BoundaryPoint, other: BoundaryPoint): number {
  if (one.node === other.node) return Math.sign(one.offset - other.offset);
  if (isBefore(other.node, one.node)) return -comparePoints(other, one);
  if (!isInclusiveAncestor(one.node, other.node)) return -1;
  let child = other.node;
  while (child.treeParent !== one.node) child = child.treeParent!;
  return indexOf(child) < one.offset ? 1 : -1;
}

/** @throws {DOMException} InvalidNodeTypeError, IndexSizeError */
export function checkPoint(node: Node, offset: number): BoundaryPoint {
  refuseDoctype(checkNode(node));
  const at = toUnsignedLong(offset);
  if (at > lengthOf(node)) throw new DOMException(`There is no offset ${at}.`, 'IndexSizeError');
  return { node, offset: at };
}

/** Before (0) or after (1) a node. @throws {DOMException} InvalidNodeTypeError for a node without parent */
export function pointBeside(node: Node, after: 0 | 1): BoundaryPoint {
  const parent = checkNode(node).treeParent;
  if (parent === null) throw wrongKind(node);
  return { node: parent, offset: indexOf(node) + after };
}

/** The first node that begins at or after the point. */
export function nodeAt({ node, offset }: BoundaryPoint): Node | null {
  let child = node.treeFirst;
  for (let index = 0; index < offset && child !== null; index++) child = child.treeNext;
  return child ?? followingSkippingChildren(node, null);
}

/** The first node after all that is before the point; the point's own node where that is a text. */
export function nodeAfter(point: BoundaryPoint): Node | null {
  return isCharacters(point.node) ? point.node : nodeAt(point);
}

export function isCharacters({ nodeType }: Node): boolean {
  return [TEXT, CDATA_SECTION, COMMENT, PROCESSING_INSTRUCTION].includes(nodeType);
}

export function isText({ nodeType }: Node): boolean {
  return nodeType === TEXT || nodeType === CDATA_SECTION;
}

/** @throws {DOMException} InvalidNodeTypeError */
export function refuseDoctype(node: Node): void {
  if (node.nodeType === DOCUMENT_TYPE) throw wrongKind(node);
}

export function wrongKind({ nodeName }: Node): DOMException {
  return new DOMException(`A range can't have its end at this ${nodeName}.`, 'InvalidNodeTypeError');
}
