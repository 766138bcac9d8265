import type { Node } from './node.ts';

/** https://dom.spec.whatwg.org/#interface-nodefilter */
export const FILTER_ACCEPT = 1;
export const FILTER_REJECT = 2;
export const FILTER_SKIP = 3;
export const SHOW_ALL = 0xffff_ffff;

export type NodeFilterInput =
  ((node: Node) => number) | { acceptNode(node: Node): number } | null | undefined;

/** `NodeFilter`, as scripts know it. */
export const NodeFilter = {
  FILTER_ACCEPT,
  FILTER_REJECT,
  FILTER_SKIP,
  SHOW_ALL,
  SHOW_ELEMENT: 0x1,
  SHOW_ATTRIBUTE: 0x2,
  SHOW_TEXT: 0x4,
  SHOW_CDATA_SECTION: 0x8,
  SHOW_ENTITY_REFERENCE: 0x10,
  SHOW_ENTITY: 0x20,
  SHOW_PROCESSING_INSTRUCTION: 0x40,
  SHOW_COMMENT: 0x80,
  SHOW_DOCUMENT: 0x100,
  SHOW_DOCUMENT_TYPE: 0x200,
  SHOW_DOCUMENT_FRAGMENT: 0x400,
  SHOW_NOTATION: 0x800,
} as const;

/** https://dom.spec.whatwg.org/#traversal: what iterators and walkers have in common. */
export abstract class Traversal {
  readonly root: Node;
  readonly whatToShow: number;
  readonly filter: NodeFilterInput;
  #isActive = false;

  constructor(root: Node, whatToShow = SHOW_ALL, filter: NodeFilterInput = null) {
    if (root === undefined) throw new TypeError('Illegal constructor');
    this.root = root;
    this.whatToShow = whatToShow >>> 0;
    this.filter = filter ?? null;
  }

  /** https://dom.spec.whatwg.org/#concept-node-filter @throws {DOMException} InvalidStateError when called by its own filter */
  protected test(node: Node): number {
    if (this.#isActive) throw new DOMException('The filter is running already.', 'InvalidStateError');
    if ((this.whatToShow & (1 << (node.nodeType - 1))) === 0) return FILTER_SKIP;
    const { filter } = this;
    if (filter === null || filter === undefined) return FILTER_ACCEPT;
    this.#isActive = true;
    try {
      const result = typeof filter === 'function' ? filter.call(undefined, node) : filter.acceptNode(node);
      return Number(result) & 0xffff;
    } finally {
      this.#isActive = false;
    }
  }
}
