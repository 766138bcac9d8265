import { requireArguments, toUnsignedLong } from '../web-idl/conversions.ts';
import { AbstractRange } from './abstract-range.ts';
import type { CharacterData } from './character-data.ts';
import { currentDocument } from './current-document.ts';
import { runReactions } from './custom-element-reactions.ts';
import type { Document } from './document.ts';
import type { DocumentFragment } from './document-fragment.ts';
import { fragmentFromHtml } from './html-fragments.ts';
import { followTree } from './live-ranges.ts';
import { checkNode, type Node } from './node.ts';
import {
  CDATA_SECTION,
  COMMENT,
  DOCUMENT,
  DOCUMENT_TYPE,
  PROCESSING_INSTRUCTION,
  TEXT,
} from './node-type.ts';
import { cloneContents, deleteContents, extractContents, insertIntoRange } from './range-contents.ts';
import {
  following,
  followingSkippingChildren,
  indexOf,
  isBefore,
  isInclusiveAncestor,
  lengthOf,
  rootOf,
} from './tree.ts';
import { preInsert, replaceAll } from './tree-mutation.ts';

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

/** https://dom.spec.whatwg.org/#interface-range */
export class Range extends AbstractRange {
  /** The ends, for what is written in this folder; scripts have `startContainer` and the others. */
  readonly startPoint: BoundaryPoint;
  readonly endPoint: BoundaryPoint;

  constructor(document: Document = currentDocument()) {
    super();
    this.startPoint = { node: document, offset: 0 };
    this.endPoint = { node: document, offset: 0 };
    followTree(this);
  }

  get startContainer(): Node {
    return this.startPoint.node;
  }

  get startOffset(): number {
    return this.startPoint.offset;
  }

  get endContainer(): Node {
    return this.endPoint.node;
  }

  get endOffset(): number {
    return this.endPoint.offset;
  }

  get collapsed(): boolean {
    return comparePoints(this.startPoint, this.endPoint) === 0;
  }

  get commonAncestorContainer(): Node {
    let container = this.startPoint.node;
    while (!isInclusiveAncestor(container, this.endPoint.node)) container = container.treeParent!;
    return container;
  }

  setStart(node: Node, offset: number): void {
    requireArguments('setStart', arguments.length, 2);
    this.#set(checkPoint(node, offset), 'start');
  }

  setEnd(node: Node, offset: number): void {
    requireArguments('setEnd', arguments.length, 2);
    this.#set(checkPoint(node, offset), 'end');
  }

  setStartBefore(node: Node): void {
    this.#set(beside(node, 0), 'start');
  }

  setStartAfter(node: Node): void {
    this.#set(beside(node, 1), 'start');
  }

  setEndBefore(node: Node): void {
    this.#set(beside(node, 0), 'end');
  }

  setEndAfter(node: Node): void {
    this.#set(beside(node, 1), 'end');
  }

  collapse(toStart = false): void {
    if (toStart) Object.assign(this.endPoint, this.startPoint);
    else Object.assign(this.startPoint, this.endPoint);
  }

  selectNode(node: Node): void {
    Object.assign(this.startPoint, beside(node, 0));
    Object.assign(this.endPoint, beside(node, 1));
  }

  selectNodeContents(node: Node): void {
    refuseDoctype(checkNode(node));
    Object.assign(this.startPoint, { node, offset: 0 });
    Object.assign(this.endPoint, { node, offset: lengthOf(node) });
  }

  /** @throws {DOMException} NotSupportedError or WrongDocumentError */
  compareBoundaryPoints(how: number, source: Range): number {
    const [mine, other] = [
      [this.startPoint, source.startPoint],
      [this.endPoint, source.startPoint],
      [this.endPoint, source.endPoint],
      [this.startPoint, source.endPoint],
    ][Number(how) & 0xffff] ?? [undefined, undefined];
    if (mine === undefined || other === undefined) {
      throw new DOMException(`${how} is no way to compare ranges.`, 'NotSupportedError');
    }
    if (rootOf(this.startPoint.node) !== rootOf(source.startPoint.node)) throw otherTree();
    return comparePoints(mine, other);
  }

  /** @throws {DOMException} WrongDocumentError, InvalidNodeTypeError, IndexSizeError */
  comparePoint(node: Node, offset: number): number {
    if (rootOf(checkNode(node)) !== rootOf(this.startPoint.node)) throw otherTree();
    const point = checkPoint(node, offset);
    if (comparePoints(point, this.startPoint) < 0) return -1;
    return comparePoints(point, this.endPoint) > 0 ? 1 : 0;
  }

  isPointInRange(node: Node, offset: number): boolean {
    return rootOf(checkNode(node)) === rootOf(this.startPoint.node) && this.comparePoint(node, offset) === 0;
  }

  intersectsNode(node: Node): boolean {
    if (rootOf(checkNode(node)) !== rootOf(this.startPoint.node)) return false;
    if (node.treeParent === null) return true;
    return (
      comparePoints(beside(node, 0), this.endPoint) < 0 && comparePoints(beside(node, 1), this.startPoint) > 0
    );
  }

  deleteContents(): void {
    deleteContents(this);
    runReactions();
  }

  extractContents(): DocumentFragment {
    const fragment = extractContents(this);
    runReactions();
    return fragment;
  }

  cloneContents(): DocumentFragment {
    const fragment = cloneContents(this);
    runReactions();
    return fragment;
  }

  insertNode(node: Node): void {
    insertIntoRange(checkNode(node), this);
    runReactions();
  }

  /** @throws {DOMException} InvalidStateError or InvalidNodeTypeError */
  surroundContents(parent: Node): void {
    const { startPoint, endPoint } = this;
    const partial = (one: Node, other: Node): boolean => {
      for (let at: Node | null = one; at !== null; at = at.treeParent) {
        if (!isCharacters(at) && !isInclusiveAncestor(at, other)) return true;
      }
      return false;
    };
    if (partial(startPoint.node, endPoint.node) || partial(endPoint.node, startPoint.node)) {
      throw new DOMException('The range holds a part of a node.', 'InvalidStateError');
    }
    if ([DOCUMENT, DOCUMENT_TYPE, 11].includes(checkNode(parent).nodeType)) throw wrongKind(parent);
    const fragment = extractContents(this);
    if (parent.treeFirst !== null) replaceAll(null, parent);
    insertIntoRange(parent, this);
    preInsert(fragment, parent, null);
    this.selectNode(parent);
    runReactions();
  }

  cloneRange(): Range {
    const range = new Range(this.startPoint.node.nodeDocument);
    Object.assign(range.startPoint, this.startPoint);
    Object.assign(range.endPoint, this.endPoint);
    return range;
  }

  detach(): void {}

  /** https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-range-createcontextualfragment */
  createContextualFragment(html: string): DocumentFragment {
    const { node } = this.startPoint;
    const context = isCharacters(node) ? (node.treeParent ?? node) : node;
    return fragmentFromHtml(`${html}`, context);
  }

  /** https://dom.spec.whatwg.org/#dom-range-stringifier */
  override toString(): string {
    const { startPoint, endPoint } = this;
    const isText = ({ nodeType }: Node): boolean => nodeType === TEXT || nodeType === CDATA_SECTION;
    if (startPoint.node === endPoint.node && isText(startPoint.node)) {
      return (startPoint.node as CharacterData).data.slice(startPoint.offset, endPoint.offset);
    }
    let text = isText(startPoint.node)
      ? (startPoint.node as CharacterData).data.slice(startPoint.offset)
      : '';
    const last = nodeAfter(endPoint);
    for (
      let node = isText(startPoint.node) ? following(startPoint.node, null) : nodeAt(startPoint);
      node !== null && node !== last;
      node = following(node, null)
    ) {
      if (node === endPoint.node && isText(node)) break;
      if (isText(node)) text += (node as CharacterData).data;
    }
    return isText(endPoint.node)
      ? text + (endPoint.node as CharacterData).data.slice(0, endPoint.offset)
      : text;
  }

  #set(point: BoundaryPoint, which: 'start' | 'end'): void {
    const [mine, other] =
      which === 'start' ? [this.startPoint, this.endPoint] : [this.endPoint, this.startPoint];
    const isOutside =
      rootOf(point.node) !== rootOf(other.node) ||
      comparePoints(point, other) * (which === 'start' ? 1 : -1) > 0;
    if (isOutside) Object.assign(other, point);
    Object.assign(mine, point);
  }

  override get [Symbol.toStringTag](): string {
    return 'Range';
  }
}
for (const [value, name] of ['START_TO_START', 'START_TO_END', 'END_TO_END', 'END_TO_START'].entries()) {
  for (const holder of [Range, Range.prototype])
    Object.defineProperty(holder, name, { value, enumerable: true });
}

/** The first node that begins at or after the point. */
function nodeAt({ node, offset }: BoundaryPoint): Node | null {
  let child = node.treeFirst;
  for (let index = 0; index < offset && child !== null; index++) child = child.treeNext;
  return child ?? followingSkippingChildren(node, null);
}

/** The first node after all that is before the point; the point's own node where that is a text. */
function nodeAfter(point: BoundaryPoint): Node | null {
  return isCharacters(point.node) ? point.node : nodeAt(point);
}

export function isCharacters({ nodeType }: Node): boolean {
  return [TEXT, CDATA_SECTION, COMMENT, PROCESSING_INSTRUCTION].includes(nodeType);
}

function checkPoint(node: Node, offset: number): BoundaryPoint {
  refuseDoctype(checkNode(node));
  const at = toUnsignedLong(offset);
  if (at > lengthOf(node)) throw new DOMException(`There is no offset ${at}.`, 'IndexSizeError');
  return { node, offset: at };
}

/** Before (0) or after (1) a node. */
function beside(node: Node, after: 0 | 1): BoundaryPoint {
  const parent = checkNode(node).treeParent;
  if (parent === null) throw wrongKind(node);
  return { node: parent, offset: indexOf(node) + after };
}

function refuseDoctype(node: Node): void {
  if (node.nodeType === DOCUMENT_TYPE) throw wrongKind(node);
}

function wrongKind({ nodeName }: Node): DOMException {
  return new DOMException(`A range can't have its end at this ${nodeName}.`, 'InvalidNodeTypeError');
}

function otherTree(): DOMException {
  return new DOMException('The range is in another tree.', 'WrongDocumentError');
}
