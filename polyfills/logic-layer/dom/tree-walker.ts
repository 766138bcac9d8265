import { checkNode, type Node } from './node.ts';
import { FILTER_ACCEPT, FILTER_REJECT, FILTER_SKIP, Traversal, type NodeFilterInput } from './node-filter.ts';

type First = 'treeFirst' | 'treeLast';
type Next = 'treeNext' | 'treePrevious';

/** https://dom.spec.whatwg.org/#interface-treewalker */
export class TreeWalker extends Traversal {
  #current: Node;

  constructor(root: Node, whatToShow?: number, filter?: NodeFilterInput) {
    super(root, whatToShow, filter);
    this.#current = root;
  }

  get currentNode(): Node {
    return this.#current;
  }

  set currentNode(node: Node) {
    this.#current = checkNode(node);
  }

  parentNode(): Node | null {
    let node: Node | null = this.#current;
    while (node !== null && node !== this.root) {
      node = node.treeParent;
      if (node !== null && this.test(node) === FILTER_ACCEPT) return this.#go(node);
    }
    return null;
  }

  firstChild(): Node | null {
    return this.#child('treeFirst', 'treeNext');
  }

  lastChild(): Node | null {
    return this.#child('treeLast', 'treePrevious');
  }

  nextSibling(): Node | null {
    return this.#sibling('treeFirst', 'treeNext');
  }

  previousSibling(): Node | null {
    return this.#sibling('treeLast', 'treePrevious');
  }

  nextNode(): Node | null {
    let node: Node = this.#current;
    let result = FILTER_ACCEPT;
    for (;;) {
      while (result !== FILTER_REJECT && node.treeFirst !== null) {
        node = node.treeFirst;
        result = this.test(node);
        if (result === FILTER_ACCEPT) return this.#go(node);
      }
      let next: Node | null = null;
      for (let at: Node | null = node; at !== null && at !== this.root; at = at.treeParent) {
        next = at.treeNext;
        if (next !== null) break;
      }
      if (next === null) return null;
      node = next;
      result = this.test(node);
      if (result === FILTER_ACCEPT) return this.#go(node);
    }
  }

  previousNode(): Node | null {
    let node: Node = this.#current;
    while (node !== this.root) {
      for (let sibling = node.treePrevious; sibling !== null; sibling = node.treePrevious) {
        node = sibling;
        let result = this.test(node);
        while (result !== FILTER_REJECT && node.treeLast !== null) {
          node = node.treeLast;
          result = this.test(node);
        }
        if (result === FILTER_ACCEPT) return this.#go(node);
      }
      if (node === this.root || node.treeParent === null) return null;
      node = node.treeParent;
      if (this.test(node) === FILTER_ACCEPT) return this.#go(node);
    }
    return null;
  }

  #go(node: Node): Node {
    this.#current = node;
    return node;
  }

  /** https://dom.spec.whatwg.org/#concept-traverse-children */
  #child(first: First, next: Next): Node | null {
    let node: Node | null = this.#current[first];
    while (node !== null) {
      const result = this.test(node);
      if (result === FILTER_ACCEPT) return this.#go(node);
      if (result === FILTER_SKIP && node[first] !== null) {
        node = node[first];
        continue;
      }
      for (;;) {
        const at: Node = node!;
        if (at[next] !== null) {
          node = at[next];
          break;
        }
        const parent = at.treeParent;
        if (parent === null || parent === this.root || parent === this.#current) return null;
        node = parent;
      }
    }
    return null;
  }

  /** https://dom.spec.whatwg.org/#concept-traverse-siblings */
  #sibling(first: First, next: Next): Node | null {
    let node: Node = this.#current;
    if (node === this.root) return null;
    for (;;) {
      let sibling: Node | null = node[next];
      while (sibling !== null) {
        node = sibling;
        const result = this.test(node);
        if (result === FILTER_ACCEPT) return this.#go(node);
        sibling = result === FILTER_REJECT || node[first] === null ? node[next] : node[first];
      }
      const parent: Node | null = node.treeParent;
      if (parent === null || parent === this.root) return null;
      node = parent;
      if (this.test(node) === FILTER_ACCEPT) return null;
    }
  }

  get [Symbol.toStringTag](): string {
    return 'TreeWalker';
  }
}
