import type { Node } from './node.ts';
import type { NodeIterator } from './node-iterator.ts';

const iterators = new Set<WeakRef<NodeIterator>>();

export function followRemovals(iterator: NodeIterator): void {
  iterators.add(new WeakRef(iterator));
}

/** https://dom.spec.whatwg.org/#nodeiterator-pre-removing-steps for all iterators that somebody holds. */
export function iteratorsBeforeRemoval(node: Node): void {
  if (iterators.size === 0) return;
  for (const reference of iterators) {
    const iterator = reference.deref();
    if (iterator === undefined) iterators.delete(reference);
    else iterator.beforeRemoval(node);
  }
}
