import { FIRST_LOGIC_NODE, type Mutation } from '../../view-layer/protocol.ts';
import type { Node } from './node.ts';

/** Numbers the nodes of one document and gathers what changes, to be sent once per task's end. */
export class Recorder {
  readonly #nodes = new Map<number, Node>();
  readonly #send: (mutations: readonly Mutation[]) => void;
  #next = FIRST_LOGIC_NODE;
  #gathered: Mutation[] = [];
  #closed = false;

  constructor(send: (mutations: readonly Mutation[]) => void) {
    this.#send = send;
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
    const tree = node.toView();
    this.record({ do: 'insert', ...this.#place(node), node: tree });
    this.#properties(node);
  }

  moved(node: Node): void {
    this.record({ do: 'move', ...this.#place(node), id: node.viewId });
  }

  removed(node: Node): void {
    this.record({ do: 'remove', id: node.viewId });
    this.#forget(node);
  }

  record(mutation: Mutation): void {
    if (this.#closed) return;
    if (this.#gathered.push(mutation) === 1) queueMicrotask(() => this.flush());
  }

  flush(): void {
    if (this.#gathered.length === 0) return;
    const mutations = this.#gathered;
    this.#gathered = [];
    this.#send(mutations);
  }

  /** The page is gone; nothing of it is sent any more. */
  close(): void {
    this.#closed = true;
    this.#gathered = [];
  }

  #place(node: Node): { parent: number; before: number | null } {
    return { parent: node.parentNode?.viewId ?? 0, before: node.nextSibling?.viewId ?? null };
  }

  /** What a form control holds isn't in its attributes. */
  #properties(node: Node): void {
    for (const mutation of (node as { liveProperties?: () => readonly Mutation[] }).liveProperties?.() ??
      []) {
      this.record(mutation);
    }
    for (const child of node.childNodes) this.#properties(child);
  }

  #forget(node: Node): void {
    this.#nodes.delete(node.viewId);
    node.viewId = 0;
    for (const child of node.childNodes) this.#forget(child);
  }
}
