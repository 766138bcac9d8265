import type { Node } from './node.ts';
import {
  ATTRIBUTE,
  COMMENT,
  DOCUMENT,
  DOCUMENT_FRAGMENT,
  DOCUMENT_TYPE,
  ELEMENT,
  PROCESSING_INSTRUCTION,
  TEXT,
} from './node-type.ts';
import { isHostIncludingInclusiveAncestor } from './tree.ts';

/**
 * https://dom.spec.whatwg.org/#concept-node-ensure-pre-insertion-validity
 *
 * @throws {DOMException} HierarchyRequestError or NotFoundError
 */
export function ensurePreInsertionValidity(node: Node, parent: Node, child: Node | null): void {
  checkParent(node, parent);
  if (child !== null && child.treeParent !== parent) {
    throw new DOMException('The node to insert before is not a child of this node.', 'NotFoundError');
  }
  checkKind(node, parent);
  if (parent.nodeType === DOCUMENT) checkDocument(node, parent, child, undefined);
}

/**
 * The checks of https://dom.spec.whatwg.org/#concept-node-replace
 *
 * @throws {DOMException} HierarchyRequestError or NotFoundError
 */
export function ensureReplacementValidity(node: Node, parent: Node, child: Node): void {
  checkParent(node, parent);
  if (child.treeParent !== parent) {
    throw new DOMException('The node to replace is not a child of this node.', 'NotFoundError');
  }
  checkKind(node, parent);
  if (parent.nodeType === DOCUMENT) checkDocument(node, parent, child.treeNext, child);
}

function checkParent(node: Node, parent: Node): void {
  const { nodeType } = parent;
  if (nodeType !== ELEMENT && nodeType !== DOCUMENT_FRAGMENT && nodeType !== DOCUMENT) {
    if (nodeType === undefined) throw new TypeError('Illegal invocation');
    throw refusal(`A ${parent.nodeName} can't have children.`);
  }
  if (node.nodeType !== TEXT && isHostIncludingInclusiveAncestor(node, parent)) {
    throw refusal('A node cannot be put into itself or into what it contains.');
  }
}

function checkKind(node: Node, parent: Node): void {
  switch (node.nodeType) {
    case ELEMENT:
    case COMMENT:
    case PROCESSING_INSTRUCTION:
      return;
    case DOCUMENT_FRAGMENT:
      if (!node.isShadowRoot) return;
      break;
    case DOCUMENT_TYPE:
      if (parent.nodeType === DOCUMENT) return;
      break;
    case DOCUMENT:
    case ATTRIBUTE:
      break;
    default:
      if (parent.nodeType !== DOCUMENT) return;
  }
  throw refusal(`A ${node.nodeName} cannot be put into a ${parent.nodeName}.`);
}

/** A document has one element at most, and a doctype only before it. */
function checkDocument(node: Node, parent: Node, child: Node | null, replaced: Node | undefined): void {
  const others = (type: number): boolean => hasChild(parent, type, (other) => other !== replaced);
  const isOneElement = (): boolean => {
    const doctypeFollows =
      replaced === undefined
        ? child !== null && (child.nodeType === DOCUMENT_TYPE || followedBy(child, DOCUMENT_TYPE))
        : followedBy(replaced, DOCUMENT_TYPE);
    return !others(ELEMENT) && !doctypeFollows;
  };
  let allowed = true;
  if (node.nodeType === DOCUMENT_FRAGMENT) {
    let elements = 0;
    for (let at = node.treeFirst; at !== null; at = at.treeNext) {
      if (at.nodeType === ELEMENT) elements++;
      else if (at.nodeType === TEXT) allowed = false;
    }
    allowed &&= elements === 0 || (elements === 1 && isOneElement());
  } else if (node.nodeType === ELEMENT) {
    allowed = isOneElement();
  } else if (node.nodeType === DOCUMENT_TYPE) {
    const elementPrecedes =
      child === null && replaced === undefined
        ? others(ELEMENT)
        : hasChild(parent, ELEMENT, (other) => precedes(other, replaced ?? child));
    allowed = !others(DOCUMENT_TYPE) && !elementPrecedes;
  }
  if (!allowed) throw refusal('A document has one element at most, and one doctype before it.');
}

function hasChild(parent: Node, type: number, condition: (child: Node) => boolean): boolean {
  for (let at = parent.treeFirst; at !== null; at = at.treeNext) {
    if (at.nodeType === type && condition(at)) return true;
  }
  return false;
}

function followedBy(node: Node, type: number): boolean {
  for (let at = node.treeNext; at !== null; at = at.treeNext) if (at.nodeType === type) return true;
  return false;
}

function precedes(node: Node, other: Node | null): boolean {
  for (let at = node.treeNext; at !== null; at = at.treeNext) if (at === other) return true;
  return false;
}

function refusal(message: string): DOMException {
  return new DOMException(message, 'HierarchyRequestError');
}
