import { attributeRecord, type AttributeRecord } from './attribute-record.ts';
import { changeAttribute } from './attribute-changes.ts';
import { runReactions } from './custom-element-reactions.ts';
import type { Document } from './document.ts';
import type { Element } from './element.ts';
import { Node } from './node.ts';
import { ATTRIBUTE } from './node-type.ts';

/** https://dom.spec.whatwg.org/#interface-attr */
export class Attr extends Node {
  readonly record: AttributeRecord;
  #element: Element | null;

  constructor(document: Document, record: AttributeRecord, element: Element | null) {
    if (record === undefined) throw new TypeError('Illegal constructor');
    super(document);
    this.record = record;
    this.#element = element;
    record.node = this;
  }

  get nodeKind(): number {
    return ATTRIBUTE;
  }

  get kindName(): string {
    return this.record.name;
  }

  get name(): string {
    return this.record.name;
  }

  get localName(): string {
    return this.record.localName;
  }

  get prefix(): string | null {
    return this.record.prefix;
  }

  get namespaceURI(): string | null {
    return this.record.namespace;
  }

  get ownerElement(): Element | null {
    return this.#element;
  }

  get specified(): true {
    return true;
  }

  get value(): string {
    return this.record.value;
  }

  set value(value: string) {
    if (this.#element === null) this.record.value = `${value}`;
    else changeAttribute(this.#element, this.record, `${value}`);
    runReactions();
  }

  override get kindValue(): string {
    return this.value;
  }

  override set kindValue(value: string | null) {
    this.value = value ?? '';
  }

  override get kindText(): string {
    return this.value;
  }

  override set kindText(value: string | null) {
    this.value = value ?? '';
  }

  override get isConnected(): boolean {
    return false;
  }

  /** The attribute belongs to the element from now on. */
  attach(element: Element): void {
    this.#element = element;
    this.nodeDocument = element.nodeDocument;
  }

  /** The attribute belongs to no element any more. */
  detach(): void {
    this.#element = null;
  }

  override cloneAlone(document: Document): Attr {
    const { namespace, prefix, localName, value } = this.record;
    return new Attr(document, attributeRecord(namespace, prefix, localName, value), null);
  }

  get [Symbol.toStringTag](): string {
    return 'Attr';
  }
}
