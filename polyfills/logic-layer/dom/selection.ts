import { Event } from '../events/event.ts';
import { fire } from '../events/dispatch.ts';
import { checkPoint, comparePoints, type BoundaryPoint } from './boundary-point.ts';
import type { Document } from './document.ts';
import { checkNode, type Node } from './node.ts';
import { Range } from './range.ts';
import { lengthOf, rootOf } from './tree.ts';

/**
 * https://w3c.github.io/selection-api/#selection-interface, as scripts set it: the view doesn't tell what a person marks, and isn't told
 * what scripts do (known limit).
 */
export class Selection {
  readonly #document: Document;
  #range: Range | null = null;
  #isBackward = false;
  #isTelling = false;

  constructor(document: Document) {
    if (document === undefined) throw new TypeError('Illegal constructor');
    this.#document = document;
  }

  get rangeCount(): number {
    return this.#range === null ? 0 : 1;
  }

  get anchorNode(): Node | null {
    return this.#end(this.#isBackward)?.node ?? null;
  }

  get anchorOffset(): number {
    return this.#end(this.#isBackward)?.offset ?? 0;
  }

  get focusNode(): Node | null {
    return this.#end(!this.#isBackward)?.node ?? null;
  }

  get focusOffset(): number {
    return this.#end(!this.#isBackward)?.offset ?? 0;
  }

  get isCollapsed(): boolean {
    return this.#range?.collapsed ?? true;
  }

  get type(): string {
    return this.#range === null ? 'None' : this.#range.collapsed ? 'Caret' : 'Range';
  }

  get direction(): string {
    return this.isCollapsed ? 'none' : this.#isBackward ? 'backward' : 'forward';
  }

  /** @throws {DOMException} IndexSizeError */
  getRangeAt(index: number): Range {
    if (this.#range === null || Number(index) !== 0)
      throw new DOMException(`There is no range ${index}.`, 'IndexSizeError');
    return this.#range;
  }

  /** There is one range at most: another is not added. */
  addRange(range: Range): void {
    if (!(range instanceof Range)) throw new TypeError('The parameter is not a Range.');
    if (this.#range === null && rootOf(range.startContainer) === this.#document) this.#become(range);
  }

  /** @throws {DOMException} NotFoundError */
  removeRange(range: Range): void {
    if (range !== this.#range) throw new DOMException('The range is not selected.', 'NotFoundError');
    this.#become(null);
  }

  removeAllRanges(): void {
    this.#become(null);
  }

  collapse(node: Node | null, offset = 0): void {
    if (node === null) this.#become(null);
    else this.setBaseAndExtent(node, offset, node, offset);
  }

  collapseToStart(): void {
    const { node, offset } = this.getRangeAt(0).startPoint;
    this.collapse(node, offset);
  }

  collapseToEnd(): void {
    const { node, offset } = this.getRangeAt(0).endPoint;
    this.collapse(node, offset);
  }

  extend(node: Node, offset = 0): void {
    this.getRangeAt(0);
    this.setBaseAndExtent(this.anchorNode!, this.anchorOffset, node, offset);
  }

  /** @throws {DOMException} IndexSizeError, InvalidNodeTypeError */
  setBaseAndExtent(anchor: Node, anchorOffset: number, focus: Node, focusOffset: number): void {
    const [from, to] = [checkPoint(anchor, anchorOffset), checkPoint(focus, focusOffset)];
    if (rootOf(anchor) !== this.#document || rootOf(focus) !== this.#document) return;
    const isBackward = comparePoints(from, to) > 0;
    const range = new Range(this.#document);
    Object.assign(range.startPoint, isBackward ? to : from);
    Object.assign(range.endPoint, isBackward ? from : to);
    this.#become(range, isBackward);
  }

  selectAllChildren(node: Node): void {
    this.setBaseAndExtent(node, 0, node, lengthOf(checkNode(node)));
  }

  deleteFromDocument(): void {
    this.#range?.deleteContents();
  }

  containsNode(node: Node, isPartly = false): boolean {
    const range = this.#range;
    if (range === null || !range.intersectsNode(node)) return false;
    const around = new Range(this.#document);
    around.selectNode(node);
    return (
      isPartly ||
      (comparePoints(range.startPoint, around.startPoint) <= 0 &&
        comparePoints(range.endPoint, around.endPoint) >= 0)
    );
  }

  toString(): string {
    return this.#range?.toString() ?? '';
  }

  get [Symbol.toStringTag](): string {
    return 'Selection';
  }

  #end(isEnd: boolean): BoundaryPoint | undefined {
    return isEnd ? this.#range?.endPoint : this.#range?.startPoint;
  }

  #become(range: Range | null, isBackward = false): void {
    if (range === this.#range) return;
    this.#range = range;
    this.#isBackward = isBackward;
    if (this.#isTelling) return;
    this.#isTelling = true;
    setTimeout(() => {
      this.#isTelling = false;
      fire(new Event('selectionchange'), this.#document);
    });
  }
}

for (const [name, same] of [
  ['empty', 'removeAllRanges'],
  ['setPosition', 'collapse'],
] as const) {
  const method = Object.getOwnPropertyDescriptor(Selection.prototype, same)!;
  Object.defineProperty(Selection.prototype, name, method);
}

const selections = new WeakMap<Document, Selection>();

/** https://w3c.github.io/selection-api/#dom-document-getselection */
export function selectionOf(document: Document): Selection {
  const selection = selections.get(document) ?? new Selection(document);
  selections.set(document, selection);
  return selection;
}
