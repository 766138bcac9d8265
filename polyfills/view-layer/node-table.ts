import {
  addCosts,
  checkAttributeCount,
  checkCost,
  NO_COST,
  type Cost,
  costOfAttribute,
} from './page-cost.ts';
import { nodeTypeOf } from './node-members.ts';
import { ProtocolError } from './view-error.ts';

interface Entry {
  readonly node: Node;
  cost: Cost;
  /** How many elements it stands in, itself included. */
  depth: number;
  /** Length of each attribute with its name. */
  readonly attributes: Map<string, number>;
}

/** The nodes of a page by number, and what they take of the page's budgets. */
export class NodeTable {
  readonly #entries = new Map<number, Entry>();
  readonly #ids = new WeakMap<Node, number>();
  #total: Cost = NO_COST;

  has(id: number): boolean {
    return this.#entries.has(id);
  }

  /** @throws {ProtocolError} when there is no such node */
  node(id: number): Node {
    return this.#entry(id).node;
  }

  element(id: number): Element {
    const node = this.node(id);
    if (nodeTypeOf(node) !== Node.ELEMENT_NODE)
      throw new ProtocolError('not-an-element', `Node ${id} is not an element.`);
    return node as Element;
  }

  /** The number of a node that stands in the page, or undefined. */
  idOf(node: Node): number | undefined {
    const id = this.#ids.get(node);
    return id !== undefined && this.#entries.get(id)?.node === node ? id : undefined;
  }

  /** @throws {BudgetError} when the page can't have this much more */
  reserve(cost: Cost): void {
    checkCost(addCosts(this.#total, cost));
  }

  add(
    id: number,
    node: Node,
    cost: Cost,
    depth: number,
    attributes: readonly (readonly [string, string])[] = [],
  ): void {
    const lengths = new Map<string, number>();
    for (const [name, value] of attributes) lengths.set(name, costOfAttribute(name, value));
    this.#entries.set(id, { node, cost, depth, attributes: lengths });
    this.#ids.set(node, id);
    this.#total = addCosts(this.#total, cost);
  }

  /** A cost that belongs to no numbered node, e.g. of the page's own stylesheet. @throws {BudgetError} */
  charge(cost: Cost): void {
    this.reserve(cost);
    this.#total = addCosts(this.#total, cost);
  }

  /** @throws {BudgetError} and keeps the old cost, when the page can't have the difference */
  recost(id: number, cost: Cost): void {
    const entry = this.#entry(id);
    const total = addCosts(addCosts(this.#total, entry.cost, -1), cost);
    checkCost(total);
    this.#total = total;
    entry.cost = cost;
  }

  depthOf(id: number): number {
    return this.#entry(id).depth;
  }

  /** A subtree went to another depth. */
  sink(root: Node, by: number): void {
    if (by === 0) return;
    const walker = document.createTreeWalker(root);
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      const id = this.idOf(node);
      if (id !== undefined) this.#entry(id).depth += by;
    }
  }

  costOf(id: number): Cost {
    return this.#entry(id).cost;
  }

  recostAttribute(id: number, name: string, value: string | null): void {
    const { attributes, cost } = this.#entry(id);
    if (value !== null && !attributes.has(name)) checkAttributeCount(attributes.size + 1);
    const length = value === null ? 0 : costOfAttribute(name, value);
    const difference = length - (attributes.get(name) ?? 0);
    this.recost(id, { ...cost, attributes: cost.attributes + difference });
    if (value === null) attributes.delete(name);
    else attributes.set(name, length);
  }

  /** Forgets the numbers of a removed subtree. */
  forget(root: Node): void {
    const walker = document.createTreeWalker(root);
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      const id = this.idOf(node);
      if (id === undefined) continue;
      this.#total = addCosts(this.#total, this.costOf(id), -1);
      this.#entries.delete(id);
    }
  }

  #entry(id: number): Entry {
    const entry = this.#entries.get(id);
    if (entry === undefined) throw new ProtocolError('unknown-node', `The page has no node ${Number(id)}.`);
    return entry;
  }
}
