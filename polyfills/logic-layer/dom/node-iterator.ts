import { followRemovals } from './live-iterators.ts';
import type { Node } from './node.ts';
import { FILTER_ACCEPT, Traversal, type NodeFilterInput } from './node-filter.ts';
import { following, followingSkippingChildren, isInclusiveAncestor, preceding } from './tree.ts';

/** https://dom.spec.whatwg.org/#interface-nodeiterator */
export class NodeIterator extends Traversal {
  #reference: Node;
  #isBefore = true;

  constructor(root: Node, whatToShow?: number, filter?: NodeFilterInput) {
    super(root, whatToShow, filter);
    this.#reference = root;
    followRemovals(this);
  }

  get referenceNode(): Node {
    return this.#reference;
  }

  get pointerBeforeReferenceNode(): boolean {
    return this.#isBefore;
  }

  nextNode(): Node | null {
    return this.#traverse(true);
  }

  previousNode(): Node | null {
    return this.#traverse(false);
  }

  detach(): void {}

  /** https://dom.spec.whatwg.org/#concept-nodeiterator-traverse */
  #traverse(forward: boolean): Node | null {
    let node: Node | null = this.#reference;
    let before = this.#isBefore;
    do {
      if (before === forward) before = !before;
      else node = forward ? following(node, this.root) : preceding(node, this.root);
      if (node === null) return null;
    } while (this.test(node) !== FILTER_ACCEPT);
    this.#reference = node;
    this.#isBefore = before;
    return node;
  }

  /** https://dom.spec.whatwg.org/#nodeiterator-pre-removing-steps */
  beforeRemoval(removed: Node): void {
    if (!isInclusiveAncestor(removed, this.#reference) || isInclusiveAncestor(removed, this.root)) return;
    if (!isInclusiveAncestor(this.root, removed)) return;
    if (this.#isBefore) {
      const next = followingSkippingChildren(removed, this.root);
      if (next !== null) {
        this.#reference = next;
        return;
      }
      this.#isBefore = false;
    }
    let node = removed.treePrevious ?? removed.treeParent!;
    if (removed.treePrevious !== null) while (node.treeLast !== null) node = node.treeLast;
    this.#reference = node;
  }

  get [Symbol.toStringTag](): string {
    return 'NodeIterator';
  }
}
