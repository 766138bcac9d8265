import type { Event } from '../events/event.ts';
import { requireArguments } from '../web-idl/conversions.ts';
import { childListOf } from './child-list.ts';
import { EVENT_PARENT } from './event-target-parts.ts';
import type { NodeList } from './node-list.ts';
import { cloneNode } from './clone-node.ts';
import { compareDocumentPosition } from './compare-position.ts';
import type { DomEventTarget } from './dom-event-target.ts';
import type { Document } from './document.ts';
import type { Element } from './element.ts';
import { runReactions } from './custom-element-reactions.ts';
import { KindOfNode } from './kind-of-node.ts';
import { defineNodeConstants } from './node-constants.ts';
import { areEqual } from './node-equality.ts';
import { normalize } from './normalize.ts';
import * as types from './node-type.ts';
import { locateNamespace, locatePrefix } from './node-namespaces.ts';
import { slotOf } from './slots.ts';
import { isInclusiveAncestor, rootOf, shadowIncludingRootOf } from './tree.ts';
import { preInsert, preRemove, replace } from './tree-mutation.ts';

/** https://dom.spec.whatwg.org/#interface-node */
export abstract class Node extends KindOfNode {
  declare static readonly ELEMENT_NODE: 1;
  declare static readonly ATTRIBUTE_NODE: 2;
  declare static readonly TEXT_NODE: 3;
  declare static readonly CDATA_SECTION_NODE: 4;
  declare static readonly PROCESSING_INSTRUCTION_NODE: 7;
  declare static readonly COMMENT_NODE: 8;
  declare static readonly DOCUMENT_NODE: 9;
  declare static readonly DOCUMENT_TYPE_NODE: 10;
  declare static readonly DOCUMENT_FRAGMENT_NODE: 11;

  get ownerDocument(): Document | null {
    return this.nodeType === types.DOCUMENT ? null : this.nodeDocument;
  }

  get parentNode(): Node | null {
    return this.treeParent;
  }

  get parentElement(): Element | null {
    const parent = this.treeParent;
    return parent !== null && parent.nodeType === types.ELEMENT ? (parent as Element) : null;
  }

  get childNodes(): NodeList {
    return (this.childList ??= childListOf(this));
  }

  get firstChild(): Node | null {
    return this.treeFirst;
  }

  get lastChild(): Node | null {
    return this.treeLast;
  }

  get previousSibling(): Node | null {
    return this.treePrevious;
  }

  get nextSibling(): Node | null {
    return this.treeNext;
  }

  get isConnected(): boolean {
    return this.viewId !== 0 || shadowIncludingRootOf(this).nodeType === types.DOCUMENT;
  }

  get baseURI(): string {
    return this.nodeDocument.URL;
  }

  get nodeName(): string {
    return this.kindName;
  }

  get nodeValue(): string | null {
    return this.kindValue;
  }

  set nodeValue(value: string | null) {
    this.kindValue = value;
  }

  get textContent(): string | null {
    return this.kindText;
  }

  set textContent(text: string | null) {
    this.kindText = text;
  }

  hasChildNodes(): boolean {
    return this.treeFirst !== null;
  }

  getRootNode(options?: GetRootNodeOptions): Node {
    return options?.composed ? shadowIncludingRootOf(this) : rootOf(this);
  }

  contains(other: Node | null): boolean {
    return isInclusiveAncestor(this, other);
  }

  compareDocumentPosition(other: Node): number {
    return compareDocumentPosition(this, checkNode(other));
  }

  isSameNode(other: Node | null): boolean {
    return this === other;
  }

  isEqualNode(other: Node | null): boolean {
    return other !== null && other !== undefined && areEqual(this, other);
  }

  insertBefore<T extends Node>(node: T, child: Node | null): T {
    requireArguments('insertBefore', arguments.length, 2);
    preInsert(checkNode(node), this, child === null || child === undefined ? null : checkNode(child));
    runReactions();
    return node;
  }

  appendChild<T extends Node>(node: T): T {
    preInsert(checkNode(node), this, null);
    runReactions();
    return node;
  }

  replaceChild<T extends Node>(node: Node, child: T): T {
    replace(checkNode(child), checkNode(node), this);
    runReactions();
    return child;
  }

  removeChild<T extends Node>(child: T): T {
    preRemove(checkNode(child), this);
    runReactions();
    return child;
  }

  cloneNode(deep = false): this {
    if (this.isShadowRoot) throw new DOMException('A shadow root can’t be cloned.', 'NotSupportedError');
    const clone = cloneNode(this, this.nodeDocument, Boolean(deep));
    runReactions();
    return clone;
  }

  normalize(): void {
    normalize(this);
  }

  lookupPrefix(namespace: string | null): string | null {
    return locatePrefix(this, namespace || null);
  }

  lookupNamespaceURI(prefix: string | null): string | null {
    return locateNamespace(this, prefix || null);
  }

  isDefaultNamespace(namespace: string | null): boolean {
    return locateNamespace(this, null) === (namespace || null);
  }

  override [EVENT_PARENT](_event: Event): DomEventTarget | undefined {
    return slotOf(this) ?? this.treeParent ?? undefined;
  }
}

defineNodeConstants(Node);

/** @throws {TypeError} for what is no node */
export function checkNode<T extends Node>(node: T): T {
  if (!(node instanceof Node)) throw new TypeError('The parameter is not a Node.');
  return node;
}
