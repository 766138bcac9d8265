import type { Element } from '../element.ts';
import type { Node } from '../node.ts';

type Again = (target: Element) => void;

const observed = new WeakMap<Node, Set<Again>>();
/** Nearly no page observes anything, and every node that a page inserts is asked about. */
let isUsed = false;

/** `again` is called whenever the view gets the element anew. */
export function remember(target: Element, again: Again): void {
  isUsed = true;
  const known = observed.get(target) ?? new Set();
  observed.set(target, known.add(again));
}

export function forget(target: Element, again: Again): void {
  observed.get(target)?.delete(again);
}

/** The view got the node anew, and with it no memory of what is observed. */
export function watchAgain(node: Node): void {
  if (!isUsed) return;
  for (const again of observed.get(node) ?? []) again(node as Element);
}
