import { isCharacters, wrongKind } from './boundary-point.ts';
import { checkNode, type Node } from './node.ts';
import { DOCUMENT, DOCUMENT_FRAGMENT, DOCUMENT_TYPE } from './node-type.ts';
import type { Range } from './range.ts';
import { extractContents, insertIntoRange } from './range-contents.ts';
import { isInclusiveAncestor } from './tree.ts';
import { preInsert, replaceAll } from './tree-mutation.ts';

/** https://dom.spec.whatwg.org/#dom-range-surroundcontents @throws {DOMException} InvalidStateError or InvalidNodeTypeError */
export function surroundContents(range: Range, parent: Node): void {
  const [start, end] = [range.startPoint.node, range.endPoint.node];
  if (holdsPart(start, end) || holdsPart(end, start)) {
    throw new DOMException('The range holds a part of a node.', 'InvalidStateError');
  }
  if ([DOCUMENT, DOCUMENT_TYPE, DOCUMENT_FRAGMENT].includes(checkNode(parent).nodeType))
    throw wrongKind(parent);
  const fragment = extractContents(range);
  if (parent.treeFirst !== null) replaceAll(null, parent);
  insertIntoRange(parent, range);
  preInsert(fragment, parent, null);
  range.selectNode(parent);
}

/** Is a node around one end, other than a text, not around the other? */
function holdsPart(one: Node, other: Node): boolean {
  for (let at: Node | null = one; at !== null; at = at.treeParent) {
    if (!isCharacters(at) && !isInclusiveAncestor(at, other)) return true;
  }
  return false;
}
