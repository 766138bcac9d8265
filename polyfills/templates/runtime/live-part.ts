import type { Change } from './change.ts';

/** A part of a block that is on the page. */
export interface LivePart {
  /** What was set concerns it. */
  change(change: Change): void;
}

/** A part whose nodes come and go. */
export interface NodesPart extends LivePart {
  /** What it shows, in order. */
  eachNode(visit: (node: Node) => void): void;
}

export function showsNodes(part: LivePart): part is NodesPart {
  return 'eachNode' in part;
}

/** Where a part's nodes stand: before a node, or at the end of an element. */
export interface Place {
  readonly before: Node | null;
  readonly parent: Node | null;
}

export function put(nodes: Node, { before, parent }: Place): void {
  const into = parent ?? before?.parentNode;
  into?.insertBefore(nodes, before);
}
