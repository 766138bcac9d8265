import type { Attr } from './attr.ts';
import type { Element } from './element.ts';
import { exposeItems } from './legacy-platform-object.ts';
import { asciiLowercase } from './names.ts';
import { XHTML } from './namespaces.ts';
import { defineArrayMethods } from '../web-idl/define-array-methods.ts';

const ELEMENT = Symbol('element');

/** https://dom.spec.whatwg.org/#interface-namednodemap */
export class NamedNodeMap {
  readonly [index: number]: Attr;
  declare readonly [ELEMENT]: Element;
  declare readonly [Symbol.iterator]: () => ArrayIterator<Attr>;

  constructor(element: Element) {
    if (element === undefined) throw new TypeError('Illegal constructor');
    Object.defineProperty(this, ELEMENT, { value: element, configurable: true });
  }

  get length(): number {
    return this[ELEMENT].attributeList?.length ?? 0;
  }

  item(index: number): Attr | null {
    const record = this[ELEMENT].attributeList?.[index >>> 0];
    return record === undefined ? null : this[ELEMENT].attributeNode(record);
  }

  getNamedItem(name: string): Attr | null {
    return this[ELEMENT].getAttributeNode(name);
  }

  getNamedItemNS(namespace: string | null, localName: string): Attr | null {
    return this[ELEMENT].getAttributeNodeNS(namespace, localName);
  }

  setNamedItem(attribute: Attr): Attr | null {
    return this[ELEMENT].setAttributeNode(attribute);
  }

  setNamedItemNS(attribute: Attr): Attr | null {
    return this[ELEMENT].setAttributeNode(attribute);
  }

  /** @throws {DOMException} NotFoundError */
  removeNamedItem(name: string): Attr {
    return removeFrom(this[ELEMENT], this[ELEMENT].getAttributeNode(name), name);
  }

  /** @throws {DOMException} NotFoundError */
  removeNamedItemNS(namespace: string | null, localName: string): Attr {
    return removeFrom(this[ELEMENT], this[ELEMENT].getAttributeNodeNS(namespace, localName), localName);
  }

  /** What a name leads to, for the object that scripts get. */
  namedItem(name: string): Attr | null {
    return this.getNamedItem(name);
  }

  supportedNames(): readonly string[] {
    const element = this[ELEMENT];
    const names = new Set(element.getAttributeNames());
    const isHtml = element.namespaceURI === XHTML && element.nodeDocument.isHtml;
    return [...names].filter((name) => !isHtml || asciiLowercase(name) === name);
  }

  get [Symbol.toStringTag](): string {
    return 'NamedNodeMap';
  }
}
defineArrayMethods(NamedNodeMap, Symbol.iterator);

/** The live map of an element's attributes. */
export function namedNodeMap(element: Element): NamedNodeMap {
  return exposeItems(new NamedNodeMap(element));
}

function removeFrom(element: Element, attribute: Attr | null, name: string): Attr {
  if (attribute === null) throw new DOMException(`There is no attribute "${name}".`, 'NotFoundError');
  return element.removeAttributeNode(attribute);
}
