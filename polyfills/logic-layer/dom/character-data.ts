import type { TextNode } from '../../view-layer/protocol.ts';
import { requireArguments, toUnsignedLong } from '../web-idl/conversions.ts';
import { withElementSiblings } from './child-node.ts';
import type { Document } from './document.ts';
import { shownText } from './flat-tree.ts';
import { rangesAfterReplacement } from './live-ranges.ts';
import { queueDataRecord } from './mutation-records.ts';
import { Node } from './node.ts';
import { COMMENT } from './node-type.ts';
import { isObserving } from './observer-registrations.ts';

/** https://dom.spec.whatwg.org/#interface-characterdata */
export abstract class CharacterData extends withElementSiblings(Node) {
  #data: string;

  constructor(document: Document, data: string) {
    super(document);
    this.#data = data;
  }

  get data(): string {
    return this.#data;
  }

  set data(data: string) {
    this.#replace(0, this.#data.length, data === null ? '' : `${data}`);
  }

  get length(): number {
    return this.#data.length;
  }

  override get nodeLength(): number {
    return this.#data.length;
  }

  override get kindValue(): string {
    return this.#data;
  }

  override set kindValue(data: string | null) {
    this.data = data ?? '';
  }

  override get kindText(): string {
    return this.#data;
  }

  override set kindText(data: string | null) {
    this.data = data ?? '';
  }

  substringData(offset: number, count: number): string {
    requireArguments('substringData', arguments.length, 2);
    const start = this.#check(offset);
    return this.#data.slice(start, start + toUnsignedLong(count));
  }

  appendData(data: string): void {
    requireArguments('appendData', arguments.length, 1);
    this.#replace(this.#data.length, 0, `${data}`);
  }

  insertData(offset: number, data: string): void {
    requireArguments('insertData', arguments.length, 2);
    this.#replace(this.#check(offset), 0, `${data}`);
  }

  deleteData(offset: number, count: number): void {
    requireArguments('deleteData', arguments.length, 2);
    this.#replace(this.#check(offset), toUnsignedLong(count), '');
  }

  replaceData(offset: number, count: number, data: string): void {
    requireArguments('replaceData', arguments.length, 3);
    this.#replace(this.#check(offset), toUnsignedLong(count), `${data}`);
  }

  /** What the view shows of it. */
  override toView(): TextNode {
    const kind = this.nodeType === COMMENT ? 'comment' : 'text';
    return { id: this.nodeDocument.recorder.number(this), kind, text: shownText(this, this.#data) };
  }

  /** https://dom.spec.whatwg.org/#concept-cd-replace */
  #replace(offset: number, length: number, data: string): void {
    const old = this.#data;
    const count = Math.min(length, old.length - offset);
    if (isObserving()) queueDataRecord(this, old);
    this.#data = old.slice(0, offset) + data + old.slice(offset + count);
    rangesAfterReplacement(this, offset, count, data.length);
    if (this.viewId !== 0) {
      this.nodeDocument.recorder.record({ do: 'text', id: this.viewId, text: shownText(this, this.#data) });
    }
    this.treeParent?.childrenChanged();
  }

  #check(offset: number): number {
    const at = toUnsignedLong(offset);
    if (at > this.#data.length) throw new DOMException(`There is no offset ${at}.`, 'IndexSizeError');
    return at;
  }
}
