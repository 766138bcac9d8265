import { liveNodeList, type NodeList, type NodeSource } from './node-list.ts';
import type { Node } from './node.ts';

/** `childNodes`: its ends and its length are known without looking through the children. */
class Children implements NodeSource {
  readonly #parent: Node;
  #nodes: Node[] | undefined;

  constructor(parent: Node) {
    this.#parent = parent;
  }

  get length(): number {
    return this.#parent.treeCount;
  }

  item(index: number): Node | null {
    const parent = this.#parent;
    if (index === 0) return parent.treeFirst;
    if (index >= parent.treeCount) return null;
    if (index === parent.treeCount - 1) return parent.treeLast;
    return (this.#nodes ??= childrenOf(parent))[index]!;
  }

  childrenChanged(): void {
    this.#nodes = undefined;
  }
}

/** The children as they are now. */
export function childrenOf(parent: Node): Node[] {
  // No longer than needed: what grows has room for sixteen more, and there are thousands.
  const nodes = new Array<Node>(parent.treeCount);
  let index = 0;
  for (let child = parent.treeFirst; child !== null; child = child.treeNext) nodes[index++] = child;
  return nodes;
}

export function childListOf(parent: Node): NodeList {
  return liveNodeList(new Children(parent));
}
