/**
 * Settings of nodes that take effect later (an address has to be found, a stylesheet fetched): only the last one of each
 * name counts, whatever comes back first.
 */
export class LatestSetting {
  readonly #settings = new WeakMap<Node, Map<string, symbol>>();

  /** Begins a setting; the answer says whether it is still the last one. */
  begin(node: Node, name: string): () => boolean {
    const ofNode = this.#settings.get(node) ?? new Map<string, symbol>();
    const ticket = Symbol(name);
    ofNode.set(name, ticket);
    this.#settings.set(node, ofNode);
    return () => ofNode.get(name) === ticket;
  }

  /** Something else was set at once: what was begun before comes too late. */
  supersede(node: Node, name: string): void {
    this.#settings.get(node)?.delete(name);
  }
}
