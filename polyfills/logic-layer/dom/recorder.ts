import { FIRST_LOGIC_NODE, type Mutation } from '../../view-layer/protocol.ts';
import type { ViewCallName, CallValue } from '../../channel/call-operations.ts';
import type { ViewLine } from '../../channel/view-line.ts';
import { childrenOf } from './child-list.ts';
import type { Element } from './element.ts';
import { flatChildren, hostAttributes, showsChildren } from './flat-tree.ts';
import type { Node } from './node.ts';
import { watchAgain } from './observers/observed-nodes.ts';
import { assignedTo, isSlot, shadowRoots } from './slots.ts';

/** Numbers the nodes of one document and tells its view what changes, once per task's end. */
export class Recorder {
  readonly #nodes = new Map<number, Node>();
  readonly #line: ViewLine;
  #next = FIRST_LOGIC_NODE;
  #closed = false;
  readonly #later = new Set<() => void>();

  constructor(line: ViewLine) {
    this.#line = line;
  }

  /** The node that the view calls by this number. */
  node(id: number): Node | undefined {
    return this.#nodes.get(id);
  }

  /** Gives the node its number: the one that the view gave, or the next. */
  number(node: Node, id = this.#next++): number {
    node.viewId = id;
    this.#nodes.set(id, node);
    return id;
  }

  inserted(node: Node): void {
    if (node.viewId !== 0 || !showsChildren(node.treeParent!)) return;
    const tree = node.toView();
    const { treeParent, treeNext } = node;
    const before = treeNext === null ? null : treeNext.viewId;
    this.record({ do: 'insert', parent: treeParent!.viewId, before, node: tree });
    this.#properties(node);
  }

  /** A shown element becomes a host: its own children are shown in slots only. */
  hidesChildren(host: Element): void {
    for (const node of childrenOf(host)) if (node.viewId !== 0) this.removed(node);
    for (const [name, value] of hostAttributes(host)) {
      this.record({ do: 'attribute', id: host.viewId, name, value });
    }
  }

  /** The slots of a host hold something else: shows its shadow tree anew. */
  slotsChanged(host: Element): void {
    const shown = childrenOf(host.shadow!);
    for (const node of shown) if (node.viewId !== 0) this.removed(node);
    for (const node of childrenOf(host)) if (node.viewId !== 0) this.#forget(node);
    for (const node of shown) {
      this.record({ do: 'insert', parent: host.viewId, before: null, node: node.toView() });
      this.#properties(node);
    }
  }

  moved(node: Node): void {
    this.record({ do: 'move', ...this.#place(node), id: node.viewId });
  }

  removed(node: Node): void {
    this.record({ do: 'remove', id: node.viewId });
    this.#forget(node);
  }

  record(mutation: Mutation): void {
    if (!this.#closed) this.#line.record(mutation);
  }

  /** Records what many changes in a row come to: before the view is asked anything, or when the running script is done. */
  later(change: () => void): void {
    if (this.#later.add(change).size === 1) queueMicrotask(() => this.#settle());
  }

  flush(): void {
    this.#settle();
    this.#line.flush();
  }

  /**
   * Asks the view about a node and waits for the answer; everything that was recorded has taken effect by then.
   *
   * @param node a number, 0 for none (channel/call-operations.ts)
   * @throws {DOMException} NotSupportedError where the host's page is not cross-origin isolated, InvalidStateError when
   *   the page is gone
   */
  call(operation: ViewCallName, node: number, ...args: CallValue[]): CallValue[] {
    if (this.#closed) throw new DOMException('The page is not shown any more.', 'InvalidStateError');
    if (this.#later.size > 0) this.#settle();
    return this.#line.call(operation, node, ...args);
  }

  /** The page is gone; nothing of it is sent any more. */
  close(): void {
    this.#closed = true;
  }

  #settle(): void {
    const changes = [...this.#later];
    this.#later.clear();
    for (const change of changes) change();
  }

  #place(node: Node): { parent: number; before: number | null } {
    return { parent: node.treeParent?.viewId ?? 0, before: node.treeNext?.viewId ?? null };
  }

  /** What a form control holds isn't in its attributes, and neither is what scripts observe. */
  #properties(node: Node): void {
    for (const mutation of node.liveProperties()) this.record(mutation);
    watchAgain(node);
    if (shadowRoots.exist) for (const child of flatChildren(node)) this.#properties(child);
    else for (let child = node.treeFirst; child !== null; child = child.treeNext) this.#properties(child);
  }

  #forget(node: Node): void {
    this.#nodes.delete(node.viewId);
    node.viewId = 0;
    for (let child = node.treeFirst; child !== null; child = child.treeNext) this.#forget(child);
    const { shadow } = node as Element;
    if (shadow)
      for (let child = shadow.treeFirst; child !== null; child = child.treeNext) this.#forget(child);
    // What a slot shows goes with it, though it is in another tree.
    if (!shadowRoots.exist || !isSlot(node)) return;
    for (const shown of assignedTo(node)) if (shown.viewId !== 0) this.#forget(shown);
  }
}
