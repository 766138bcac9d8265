import { runReactions } from './custom-element-reactions.ts';
import type { Element } from './element.ts';
import { intoNode, type Insertable } from './insertable.ts';
import type { Node } from './node.ts';
import { elementFrom } from './tree.ts';
import { preInsert, remove, replace } from './tree-mutation.ts';

/** https://dom.spec.whatwg.org/#interface-childnode */
export interface ChildNode {
  before(...nodes: Insertable[]): void;
  after(...nodes: Insertable[]): void;
  replaceWith(...nodes: Insertable[]): void;
  remove(): void;
}

/** https://dom.spec.whatwg.org/#interface-nondocumenttypechildnode */
export interface ElementSiblings {
  readonly previousElementSibling: Element | null;
  readonly nextElementSibling: Element | null;
}

type NodeClass<T, A extends unknown[]> = abstract new (...args: A) => T;
type AnyNodeClass = abstract new (...args: unknown[]) => Node;

/** A class of nodes with the members of ChildNode, which interfaces have that share no ancestor but Node. */
export function withChildNode<T extends Node, A extends unknown[]>(
  base: NodeClass<T, A>,
): NodeClass<T & ChildNode, A> {
  abstract class WithChildNode extends (base as unknown as AnyNodeClass) implements ChildNode {
    before(...nodes: Insertable[]): void {
      const parent = this.treeParent;
      if (parent === null) return;
      let previous = this.treePrevious;
      while (previous !== null && nodes.includes(previous)) previous = previous.treePrevious;
      const node = intoNode(nodes, this.nodeDocument);
      preInsert(node, parent, previous === null ? parent.treeFirst : previous.treeNext);
      runReactions();
    }

    after(...nodes: Insertable[]): void {
      const parent = this.treeParent;
      if (parent === null) return;
      const next = nextOutside(this, nodes);
      preInsert(intoNode(nodes, this.nodeDocument), parent, next);
      runReactions();
    }

    replaceWith(...nodes: Insertable[]): void {
      const parent = this.treeParent;
      if (parent === null) return;
      const next = nextOutside(this, nodes);
      const node = intoNode(nodes, this.nodeDocument);
      if (this.treeParent === parent) replace(this, node, parent);
      else preInsert(node, parent, next);
      runReactions();
    }

    remove(): void {
      if (this.treeParent === null) return;
      remove(this);
      runReactions();
    }
  }
  return WithChildNode as unknown as NodeClass<T & ChildNode, A>;
}

/** A class of nodes with the members of ChildNode and those that tell the elements beside it. */
export function withElementSiblings<T extends Node, A extends unknown[]>(
  base: NodeClass<T, A>,
): NodeClass<T & ChildNode & ElementSiblings, A> {
  const childNode = withChildNode(base) as unknown as AnyNodeClass;
  abstract class WithElementSiblings extends childNode implements ElementSiblings {
    get previousElementSibling(): Element | null {
      return elementFrom(this.treePrevious, 'treePrevious');
    }

    get nextElementSibling(): Element | null {
      return elementFrom(this.treeNext, 'treeNext');
    }
  }
  return WithElementSiblings as unknown as NodeClass<T & ChildNode & ElementSiblings, A>;
}

function nextOutside(child: Node, nodes: readonly Insertable[]): Node | null {
  let next = child.treeNext;
  while (next !== null && nodes.includes(next)) next = next.treeNext;
  return next;
}
