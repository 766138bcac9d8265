import type { Attr } from './attr.ts';
import type { Node } from './node.ts';
import { ATTRIBUTE } from './node-type.ts';
import { isBefore, isInclusiveAncestor, rootOf } from './tree.ts';

const DISCONNECTED = 1;
const PRECEDING = 2;
const FOLLOWING = 4;
const CONTAINS = 8;
const CONTAINED_BY = 16;
const IMPLEMENTATION_SPECIFIC = 32;

/** What is in no common tree has an order too, the same at each question. */
const numbers = new WeakMap<Node, number>();
let last = 0;

/** https://dom.spec.whatwg.org/#dom-node-comparedocumentposition */
export function compareDocumentPosition(reference: Node, other: Node): number {
  if (reference === other) return 0;
  const [node1, attribute1] = resolve(other);
  const [node2, attribute2] = resolve(reference);
  if (attribute1 !== null && attribute2 !== null && node1 === node2 && node1 !== null) {
    for (const attribute of node2!.attributeList ?? []) {
      if (attribute === attribute1.record) return IMPLEMENTATION_SPECIFIC | PRECEDING;
      if (attribute === attribute2.record) return IMPLEMENTATION_SPECIFIC | FOLLOWING;
    }
  }
  if (node1 === null || node2 === null || rootOf(node1) !== rootOf(node2)) {
    const order = numberOf(other) < numberOf(reference) ? PRECEDING : FOLLOWING;
    return DISCONNECTED | IMPLEMENTATION_SPECIFIC | order;
  }
  if (
    (node1 !== node2 && isInclusiveAncestor(node1, node2) && attribute1 === null) ||
    (node1 === node2 && attribute2 !== null)
  ) {
    return CONTAINS | PRECEDING;
  }
  if (
    (node1 !== node2 && isInclusiveAncestor(node2, node1) && attribute2 === null) ||
    (node1 === node2 && attribute1 !== null)
  ) {
    return CONTAINED_BY | FOLLOWING;
  }
  return isBefore(node1, node2) ? PRECEDING : FOLLOWING;
}

/** Attributes are where their elements are. */
function resolve(node: Node): [(Node & { attributeList?: readonly unknown[] | null }) | null, Attr | null] {
  if (node.nodeType !== ATTRIBUTE) return [node, null];
  return [(node as Attr).ownerElement, node as Attr];
}

function numberOf(node: Node): number {
  const root = rootOf(node);
  const number = numbers.get(root) ?? ++last;
  numbers.set(root, number);
  return number;
}
