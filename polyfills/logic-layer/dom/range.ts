import { type Libraries, library } from '../libraries.ts';
import { requireArguments } from '../web-idl/conversions.ts';
import { AbstractRange } from './abstract-range.ts';
import {
  checkPoint,
  comparePoints,
  isCharacters,
  pointBeside,
  refuseDoctype,
  type BoundaryPoint,
} from './boundary-point.ts';
import { currentDocument } from './current-document.ts';
import { runReactions } from './custom-element-reactions.ts';
import type { Document } from './document.ts';
import type { DocumentFragment } from './document-fragment.ts';
import { fragmentFromHtml } from './html-fragments.ts';
import { rectList } from './layout-reads.ts';
import { followTree } from './live-ranges.ts';
import { checkNode, type Node } from './node.ts';
import { rectOfRange } from './range-layout.ts';
import { textOfRange } from './range-text.ts';
import { SHARED } from './shared-with-ranges.ts';
import { isInclusiveAncestor, lengthOf, rootOf } from './tree.ts';
import { defineConstants } from '../web-idl/define-constants.ts';

/** https://dom.spec.whatwg.org/#interface-range */
export class Range extends AbstractRange {
  constructor(document: Document = currentDocument()) {
    super({ node: document, offset: 0 }, { node: document, offset: 0 });
    followTree(this);
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
    this.#set(pointBeside(node, 0), 'start');
  }

  setStartAfter(node: Node): void {
    this.#set(pointBeside(node, 1), 'start');
  }

  setEndBefore(node: Node): void {
    this.#set(pointBeside(node, 0), 'end');
  }

  setEndAfter(node: Node): void {
    this.#set(pointBeside(node, 1), 'end');
  }

  collapse(toStart = false): void {
    if (toStart) Object.assign(this.endPoint, this.startPoint);
    else Object.assign(this.startPoint, this.endPoint);
  }

  selectNode(node: Node): void {
    Object.assign(this.startPoint, pointBeside(node, 0));
    Object.assign(this.endPoint, pointBeside(node, 1));
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
      comparePoints(pointBeside(node, 0), this.endPoint) < 0 &&
      comparePoints(pointBeside(node, 1), this.startPoint) > 0
    );
  }

  deleteContents(): void {
    contents().deleteContents(this);
    runReactions();
  }

  extractContents(): DocumentFragment {
    const fragment = contents().extractContents(this);
    runReactions();
    return fragment;
  }

  cloneContents(): DocumentFragment {
    const fragment = contents().cloneContents(this);
    runReactions();
    return fragment;
  }

  insertNode(node: Node): void {
    contents().insertIntoRange(checkNode(node), this);
    runReactions();
  }

  /** @throws {DOMException} InvalidStateError or InvalidNodeTypeError */
  surroundContents(parent: Node): void {
    contents().surroundContents(this, parent);
    runReactions();
  }

  cloneRange(): Range {
    const range = new Range(this.startPoint.node.nodeDocument);
    Object.assign(range.startPoint, this.startPoint);
    Object.assign(range.endPoint, this.endPoint);
    return range;
  }

  detach(): void {}

  getBoundingClientRect(): DOMRect {
    return rectOfRange(this) ?? new DOMRect();
  }

  /** One rectangle for all lines (known limit). */
  getClientRects(): DOMRect[] & { item(index: number): DOMRect | null } {
    return rectList([rectOfRange(this)].filter((rect) => rect !== undefined));
  }

  /** https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-range-createcontextualfragment */
  createContextualFragment(html: string): DocumentFragment {
    const { node } = this.startPoint;
    const context = isCharacters(node) ? (node.treeParent ?? node) : node;
    const fragment = fragmentFromHtml(`${html}`, context);
    runReactions();
    return fragment;
  }

  override toString(): string {
    return textOfRange(this);
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
defineConstants(Range, { START_TO_START: 0, START_TO_END: 1, END_TO_END: 2, END_TO_START: 3 });

function otherTree(): DOMException {
  return new DOMException('The range is in another tree.', 'WrongDocumentError');
}

function contents(): Libraries['ranges'] {
  return library('ranges', SHARED);
}
