import type { Document } from './document.ts';
import { DomEventTarget } from './dom-event-target.ts';
import type { Node } from './node.ts';
import type { NodeList } from './node-list.ts';

/** Where a node is: for what is written in this folder; scripts have `parentNode` and the others. */
export abstract class TreeNode extends DomEventTarget {
  #parent: Node | null = null;
  #first: Node | null = null;
  #last: Node | null = null;
  #next: Node | null = null;
  #previous: Node | null = null;
  #count = 0;
  #childList: NodeList | null = null;
  #viewId = 0;
  #document: Document;

  /** @param document null for a document, whose node document it is itself */
  constructor(document: Document | null) {
    super();
    if (document === undefined) throw new TypeError('Illegal constructor');
    this.#document = document ?? (this as unknown as Document);
  }

  /** What `nodeType` says. */
  abstract get nodeKind(): number;

  get nodeType(): number {
    // Refuses, as the platform does, to say it of what is no node.
    void this.#viewId;
    return this.nodeKind;
  }

  get treeParent(): Node | null {
    return this.#parent;
  }

  set treeParent(node: Node | null) {
    this.#parent = node;
  }

  get treeFirst(): Node | null {
    return this.#first;
  }

  set treeFirst(node: Node | null) {
    this.#first = node;
  }

  get treeLast(): Node | null {
    return this.#last;
  }

  set treeLast(node: Node | null) {
    this.#last = node;
  }

  get treeNext(): Node | null {
    return this.#next;
  }

  set treeNext(node: Node | null) {
    this.#next = node;
  }

  get treePrevious(): Node | null {
    return this.#previous;
  }

  set treePrevious(node: Node | null) {
    this.#previous = node;
  }

  /** How many children there are. */
  get treeCount(): number {
    return this.#count;
  }

  set treeCount(count: number) {
    this.#count = count;
  }

  /** `childNodes`, once a script asked for it. */
  get childList(): NodeList | null {
    return this.#childList;
  }

  set childList(list: NodeList | null) {
    this.#childList = list;
  }

  /** The number by which the view knows this node; 0 while the view doesn't show it. */
  get viewId(): number {
    return this.#viewId;
  }

  set viewId(id: number) {
    this.#viewId = id;
  }

  /** https://dom.spec.whatwg.org/#concept-node-document */
  get nodeDocument(): Document {
    return this.#document;
  }

  set nodeDocument(document: Document) {
    this.#document = document;
  }
}
