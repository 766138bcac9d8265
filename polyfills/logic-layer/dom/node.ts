import type { ViewNode } from '../../view-layer/protocol.ts';
import { DomEventTarget } from './dom-event-target.ts';
import type { Document } from './document.ts';

/** https://dom.spec.whatwg.org/#interface-node, as far as a page's script can use it without layout. */
export abstract class Node extends DomEventTarget {
  static readonly ELEMENT_NODE = 1;
  static readonly TEXT_NODE = 3;
  static readonly COMMENT_NODE = 8;
  static readonly DOCUMENT_NODE = 9;
  static readonly DOCUMENT_FRAGMENT_NODE = 11;

  abstract readonly nodeType: number;
  abstract readonly nodeName: string;

  parentNode: ParentNode | null = null;
  /** The number by which the view knows this node; 0 while it isn't in a document. */
  viewId = 0;
  #document: Document | null;

  constructor(document: Document | null) {
    super();
    this.#document = document;
  }

  get ownerDocument(): Document | null {
    return this.#document;
  }

  /** Makes the node, with what is under it, one of another document. */
  adoptInto(document: Document): void {
    this.#document = document;
    for (const child of this.childNodes) child.adoptInto(document);
  }

  /** The node as the view needs it to make its own; numbers it and what is under it. */
  abstract toView(): ViewNode;
  abstract cloneNode(deep?: boolean): Node;

  get nodeValue(): string | null {
    return null;
  }

  set nodeValue(_value: string | null) {
    // Only character data has a value.
  }

  get childNodes(): readonly Node[] {
    return [];
  }

  get firstChild(): Node | null {
    return this.childNodes[0] ?? null;
  }

  get lastChild(): Node | null {
    return this.childNodes.at(-1) ?? null;
  }

  get parentElement(): ParentNode | null {
    return this.parentNode?.nodeType === Node.ELEMENT_NODE ? this.parentNode : null;
  }

  get nextSibling(): Node | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.lastIndexOf(this) + 1] ?? null;
  }

  get previousSibling(): Node | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) - 1] ?? null;
  }

  get isConnected(): boolean {
    return this.getRootNode().nodeType === Node.DOCUMENT_NODE;
  }

  get textContent(): string | null {
    return null;
  }

  set textContent(_text: string | null) {
    // Documents ignore it; the other kinds override it.
  }

  hasChildNodes(): boolean {
    return this.childNodes.length > 0;
  }

  getRootNode(): Node {
    return this.parentNode?.getRootNode() ?? this;
  }

  contains(other: Node | null): boolean {
    for (let node = other; node !== null; node = node.parentNode) if (node === this) return true;
    return false;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  before(...nodes: (Node | string)[]): void {
    const parent = this.parentNode;
    for (const node of nodes) parent?.insertBefore(parent.asNode(node), this);
  }

  after(...nodes: (Node | string)[]): void {
    const parent = this.parentNode;
    const next = this.nextSibling;
    for (const node of nodes) parent?.insertBefore(parent.asNode(node), next);
  }

  replaceWith(...nodes: (Node | string)[]): void {
    this.before(...nodes.filter((node) => node !== this));
    if (!nodes.includes(this)) this.remove();
  }

  protected override eventParent(_event: Event): DomEventTarget | undefined {
    return this.parentNode ?? undefined;
  }
}

/** A node that has children: an element, a fragment, a document. */
export abstract class ParentNode extends Node {
  #children: Node[] = [];

  override get childNodes(): readonly Node[] {
    return this.#children;
  }

  override get textContent(): string | null {
    return this.#children
      .map((child) => (child.nodeType === Node.COMMENT_NODE ? '' : child.textContent))
      .join('');
  }

  override set textContent(text: string | null) {
    this.replaceChildren(...(text === null || text === '' ? [] : [`${text}`]));
  }

  /** https://dom.spec.whatwg.org/#concept-node-pre-insert */
  insertBefore<T extends Node>(node: T, before: Node | null): T {
    if (!(node instanceof Node)) throw new TypeError('Only a Node can be inserted.');
    if (node.contains(this)) {
      throw new DOMException(
        'A node cannot be put into itself or into what it contains.',
        'HierarchyRequestError',
      );
    }
    if (node.nodeType === Node.DOCUMENT_NODE) {
      throw new DOMException('A document cannot be inserted.', 'HierarchyRequestError');
    }
    if (before !== null && before !== undefined && before.parentNode !== this) {
      throw new DOMException('The node to insert before is not a child of this node.', 'NotFoundError');
    }
    if (node.nodeType === Node.DOCUMENT_FRAGMENT_NODE) {
      for (const child of [...node.childNodes]) this.#insert(child, before ?? null);
    } else {
      this.#insert(node, before === node ? node.nextSibling : (before ?? null));
    }
    return node;
  }

  appendChild<T extends Node>(node: T): T {
    return this.insertBefore(node, null);
  }

  removeChild<T extends Node>(node: T): T {
    const index = this.#children.indexOf(node);
    if (index < 0) throw new DOMException('The node to remove is not a child of this node.', 'NotFoundError');
    const document = this.#connectedDocument();
    this.#children.splice(index, 1);
    node.parentNode = null;
    document?.recorder.removed(node);
    return node;
  }

  replaceChild<T extends Node>(node: Node, old: T): T {
    if (node === old) return old;
    const next = old.nextSibling === node ? node.nextSibling : old.nextSibling;
    this.removeChild(old);
    this.insertBefore(node, next);
    return old;
  }

  append(...nodes: (Node | string)[]): void {
    for (const node of nodes) this.appendChild(this.asNode(node));
  }

  prepend(...nodes: (Node | string)[]): void {
    const first = this.firstChild;
    for (const node of nodes) this.insertBefore(this.asNode(node), first);
  }

  replaceChildren(...nodes: (Node | string)[]): void {
    for (const child of [...this.#children]) this.removeChild(child);
    this.append(...nodes);
  }

  asNode(node: Node | string): Node {
    if (node instanceof Node) return node;
    const document = this.ownerDocument;
    if (document === null) throw new DOMException('Text needs a document.', 'HierarchyRequestError');
    return document.createTextNode(`${node}`);
  }

  /** Puts a child in without telling the view, for trees that the view knows or that aren't in a document. */
  adopt(node: Node): void {
    node.parentNode = this;
    this.#children.push(node);
  }

  #insert(node: Node, before: Node | null): void {
    const document = this.#connectedDocument();
    const stays = document !== undefined && node.viewId !== 0 && node.ownerDocument === document;
    if (stays) {
      const from = (node.parentNode as ParentNode).#children;
      from.splice(from.indexOf(node), 1);
    } else {
      node.remove();
      const owner = this.ownerDocument ?? document;
      if (owner && node.ownerDocument !== owner) node.adoptInto(owner);
    }
    this.#children.splice(before === null ? this.#children.length : this.#children.indexOf(before), 0, node);
    node.parentNode = this;
    if (stays) document.recorder.moved(node);
    else document?.recorder.inserted(node);
  }

  #connectedDocument(): Document | undefined {
    return this.isConnected ? (this.getRootNode() as unknown as Document) : undefined;
  }
}
