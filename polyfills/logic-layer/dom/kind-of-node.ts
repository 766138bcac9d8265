import type { Mutation, ViewNode } from '../../view-layer/protocol.ts';
import type { Document } from './document.ts';
import type { Node } from './node.ts';
import { TreeNode } from './tree-node.ts';

const NO_PROPERTIES: readonly Mutation[] = [];

/** What each kind of node says and does its own way; scripts see nothing of it. */
export abstract class KindOfNode extends TreeNode {
  /** What `nodeName` says. */
  abstract get kindName(): string;

  /** What `nodeValue` says. */
  get kindValue(): string | null {
    return null;
  }

  set kindValue(_value: string | null) {
    // Only attributes and character data have a value.
  }

  /** What `textContent` says. */
  get kindText(): string | null {
    return null;
  }

  set kindText(_text: string | null) {
    // Documents and doctypes ignore it.
  }

  get isShadowRoot(): boolean {
    return false;
  }

  /** https://dom.spec.whatwg.org/#concept-node-length */
  get nodeLength(): number {
    return this.treeCount;
  }

  /** The node alone, as one of `document`; the parts that its kind has besides children are in. */
  abstract cloneAlone(document: Document): Node;

  /** Clones what is in the node besides its children. https://dom.spec.whatwg.org/#concept-node-clone-ext */
  cloneInside(_clone: Node): void {}

  /** The node as the view needs it to make its own; numbers it and what is under it. Throws for kinds that no view has. */
  toView(): ViewNode {
    throw new Error(`A ${this.kindName} is never shown itself.`);
  }

  /** What the node holds besides its attributes, for a view that gets it anew. */
  liveProperties(): readonly Mutation[] {
    return NO_PROPERTIES;
  }

  /** The children or their data have changed. https://dom.spec.whatwg.org/#concept-node-children-changed-ext */
  childrenChanged(): void {}

  /** The node came into a document. https://dom.spec.whatwg.org/#concept-node-insert-ext */
  insertedIntoDocument(): void {}

  /** The node is in a document no more. https://dom.spec.whatwg.org/#concept-node-remove-ext */
  removedFromDocument(): void {}

  /** The node has another document. https://dom.spec.whatwg.org/#concept-node-adopt-ext */
  adoptedFrom(_old: Document): void {}
}
