import { Attr } from './attr.ts';
import { appendAttribute, changeAttribute, removeAttribute, replaceAttribute } from './attribute-changes.ts';
import { attributeRecord, type AttributeRecord } from './attribute-record.ts';
import { runReactions } from './custom-element-reactions.ts';
import type { Document } from './document.ts';
import type { Element } from './element.ts';
import { asciiLowercase, checkAttributeName, validateAndExtract } from './names.ts';
import { namedNodeMap, type NamedNodeMap } from './named-node-map.ts';
import { XHTML } from './namespaces.ts';
import { SearchedNode } from './searched-node.ts';

/** The attributes of https://dom.spec.whatwg.org/#interface-element */
export abstract class AttributedElement extends SearchedNode {
  readonly #namespace: string | null;
  #list: AttributeRecord[] | null = null;
  #attributes: NamedNodeMap | undefined;

  constructor(document: Document, namespace: string | null) {
    super(document);
    this.#namespace = namespace;
  }

  get namespaceURI(): string | null {
    return this.#namespace;
  }

  /** https://dom.spec.whatwg.org/#concept-element-attribute; null is no attribute. */
  get attributeList(): AttributeRecord[] | null {
    return this.#list;
  }

  set attributeList(list: AttributeRecord[] | null) {
    this.#list = list;
  }

  get attributes(): NamedNodeMap {
    return (this.#attributes ??= namedNodeMap(this.#element));
  }

  hasAttributes(): boolean {
    return this.attributeList !== null && this.attributeList.length > 0;
  }

  getAttributeNames(): string[] {
    return this.attributeList?.map(({ name }) => name) ?? [];
  }

  getAttribute(name: string): string | null {
    return this.#find(name)?.value ?? null;
  }

  getAttributeNS(namespace: string | null, localName: string): string | null {
    return this.#findNS(namespace, localName)?.value ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.#find(name) !== undefined;
  }

  hasAttributeNS(namespace: string | null, localName: string): boolean {
    return this.#findNS(namespace, localName) !== undefined;
  }

  /** @throws {DOMException} InvalidCharacterError */
  setAttribute(name: string, value: string): void {
    const checked = this.#nameOf(checkAttributeName(`${name}`));
    const text = `${value}`;
    const attribute = this.#find(checked);
    if (attribute !== undefined) changeAttribute(this.#element, attribute, text);
    else appendAttribute(this.#element, attributeRecord(null, null, checked, text));
    runReactions();
  }

  /** @throws {DOMException} InvalidCharacterError or NamespaceError */
  setAttributeNS(namespace: string | null, qualifiedName: string, value: string): void {
    const name = validateAndExtract(namespace, `${qualifiedName}`, 'attribute');
    this.setExtracted(name.namespace, name.prefix, name.localName, `${value}`);
    runReactions();
  }

  removeAttribute(name: string): void {
    const attribute = this.#find(name);
    if (attribute === undefined) return;
    removeAttribute(this.#element, attribute);
    runReactions();
  }

  removeAttributeNS(namespace: string | null, localName: string): void {
    const attribute = this.#findNS(namespace, localName);
    if (attribute === undefined) return;
    removeAttribute(this.#element, attribute);
    runReactions();
  }

  /** @throws {DOMException} InvalidCharacterError */
  toggleAttribute(name: string, force?: boolean): boolean {
    checkAttributeName(`${name}`);
    const has = this.hasAttribute(name);
    const wanted = force === undefined ? !has : Boolean(force);
    if (wanted && !has) this.setAttribute(name, '');
    else if (!wanted && has) this.removeAttribute(name);
    return wanted;
  }

  getAttributeNode(name: string): Attr | null {
    const attribute = this.#find(name);
    return attribute === undefined ? null : this.attributeNode(attribute);
  }

  getAttributeNodeNS(namespace: string | null, localName: string): Attr | null {
    const attribute = this.#findNS(namespace, localName);
    return attribute === undefined ? null : this.attributeNode(attribute);
  }

  /** https://dom.spec.whatwg.org/#concept-element-attributes-set @throws {DOMException} InUseAttributeError */
  setAttributeNode(attribute: Attr): Attr | null {
    if (!(attribute instanceof Attr)) throw new TypeError('The parameter is not an Attr.');
    if (attribute.ownerElement !== null && attribute.ownerElement !== this.#element) {
      throw new DOMException('The attribute belongs to another element.', 'InUseAttributeError');
    }
    const { record } = attribute;
    const old = this.#findNS(record.namespace, record.localName);
    if (old === record) return attribute;
    const oldNode = old === undefined ? null : this.attributeNode(old);
    attribute.attach(this.#element);
    if (old === undefined) appendAttribute(this.#element, record);
    else replaceAttribute(this.#element, old, record);
    runReactions();
    return oldNode;
  }

  setAttributeNodeNS(attribute: Attr): Attr | null {
    return this.setAttributeNode(attribute);
  }

  /** @throws {DOMException} NotFoundError */
  removeAttributeNode(attribute: Attr): Attr {
    if (attribute.ownerElement !== this.#element) {
      throw new DOMException('The attribute is not one of this element.', 'NotFoundError');
    }
    removeAttribute(this.#element, attribute.record);
    runReactions();
    return attribute;
  }

  /** The node of one of this element's attributes. */
  attributeNode(record: AttributeRecord): Attr {
    return record.node ?? new Attr(this.nodeDocument, record, this.#element);
  }

  /** https://dom.spec.whatwg.org/#concept-element-attributes-set-value */
  setExtracted(namespace: string | null, prefix: string | null, localName: string, value: string): void {
    const attribute = this.#findNS(namespace, localName);
    if (attribute !== undefined) changeAttribute(this.#element, attribute, value);
    else appendAttribute(this.#element, attributeRecord(namespace, prefix, localName, value));
  }

  /** Sets or (null) removes an attribute as the view has done already. */
  adoptAttribute(name: string, value: string | null): void {
    const attribute = this.#find(name);
    if (attribute === undefined) {
      if (value !== null) appendAttribute(this.#element, attributeRecord(null, null, name, value), false);
    } else if (value === null) removeAttribute(this.#element, attribute, false);
    else changeAttribute(this.#element, attribute, value, false);
    runReactions();
  }

  /** https://dom.spec.whatwg.org/#concept-element-attributes-change-ext for attributes without namespace */
  attributeChanged(_name: string, _old: string | null, _value: string | null): void {}

  get #element(): Element {
    return this as unknown as Element;
  }

  #nameOf(name: string): string {
    return this.namespaceURI === XHTML && this.nodeDocument.isHtml ? asciiLowercase(name) : name;
  }

  #find(qualifiedName: string): AttributeRecord | undefined {
    const list = this.attributeList;
    if (list === null) return undefined;
    const name = this.#nameOf(`${qualifiedName}`);
    for (const attribute of list) if (attribute.name === name) return attribute;
    return undefined;
  }

  #findNS(namespace: string | null, localName: string): AttributeRecord | undefined {
    const space = namespace || null;
    return this.attributeList?.find(
      (attribute) => attribute.localName === `${localName}` && attribute.namespace === space,
    );
  }
}
