import type { Budgets } from './budgets.ts';
import { Columns } from './columns.ts';
import {
  checkAttributeCount,
  checkTotal,
  costOfAttribute,
  NO_COST,
  type Cost,
  type Total,
} from './page-cost.ts';
import { ProtocolError } from './view-error.ts';

/** An attribute's name and what it takes of the budget. */
export type AttributeCost = [name: string, cost: number];

interface Entry {
  readonly node: Node;
  readonly isElement: boolean;
  cost: Cost;
  /** How many elements it stands in, itself included. */
  depth: number;
  attributes: AttributeCost[];
}

const NO_ATTRIBUTES: AttributeCost[] = [];

/** The nodes of a page by number, and what they take of the page's budgets. */
export class NodeTable {
  readonly #entries = new Map<number, Entry>();
  /** Not a weak map: nodes are in the table exactly as long, and collecting garbage is far cheaper so. */
  readonly #ids = new Map<Node, number>();
  readonly #total: Total = { ...NO_COST };
  readonly budgets: Budgets;
  readonly columns: Columns;

  constructor(budgets: Budgets) {
    this.budgets = budgets;
    this.columns = new Columns(budgets);
  }

  has(id: number): boolean {
    return this.#entries.has(id);
  }

  /** @throws {ProtocolError} when there is no such node */
  node(id: number): Node {
    return this.#entry(id).node;
  }

  element(id: number): Element {
    const { node, isElement } = this.#entry(id);
    if (!isElement) throw new ProtocolError('not-an-element', `Node ${id} is not an element.`);
    return node as Element;
  }

  /** The number of a node that stands in the page, or undefined. */
  idOf(node: Node): number | undefined {
    return this.#ids.get(node);
  }

  /** @throws {BudgetError} when the page can't have this much more */
  reserve(cost: Cost): void {
    checkTotal(this.#total, cost, this.budgets);
    if (this.columns.isUsed) this.columns.checkNodes(this.#total.nodes + cost.nodes);
  }

  /** Adds what was reserved. */
  add(
    id: number,
    node: Node,
    cost: Cost,
    depth: number,
    attributes: AttributeCost[] | undefined = undefined,
  ): void {
    const isElement = attributes !== undefined;
    this.#entries.set(id, { node, isElement, cost, depth, attributes: attributes ?? NO_ATTRIBUTES });
    this.#ids.set(node, id);
    this.#count(cost, 1);
  }

  /** A cost that belongs to no numbered node, e.g. of the page's own stylesheet. @throws {BudgetError} */
  charge(cost: Cost): void {
    this.reserve(cost);
    this.#count(cost, 1);
  }

  /** @throws {BudgetError} and keeps the old cost, when the page can't have the difference */
  recost(id: number, cost: Cost): void {
    const entry = this.#entry(id);
    this.#count(entry.cost, -1);
    try {
      this.reserve(cost);
      entry.cost = cost;
    } finally {
      this.#count(entry.cost, 1);
    }
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
    const entry = this.#entry(id);
    const { attributes, cost } = entry;
    const index = attributes.findIndex(([known]) => known === name);
    if (value !== null && index < 0) checkAttributeCount(attributes.length + 1, this.budgets);
    const length = value === null ? 0 : costOfAttribute(name, value, this.budgets);
    const difference = length - (attributes[index]?.[1] ?? 0);
    if (difference !== 0) this.recost(id, { ...cost, attributes: cost.attributes + difference });
    if (value === null) {
      if (index >= 0) attributes.splice(index, 1);
    } else if (index >= 0) attributes[index]![1] = length;
    else attributes.push([name, length]);
  }

  /** Forgets the numbers of a removed subtree. */
  forget(root: Node): void {
    const walker = document.createTreeWalker(root);
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      const id = this.idOf(node);
      if (id === undefined) continue;
      this.#count(this.costOf(id), -1);
      this.#entries.delete(id);
      this.#ids.delete(node);
    }
  }

  #count(cost: Cost, sign: 1 | -1): void {
    const total = this.#total;
    total.nodes += sign * cost.nodes;
    total.text += sign * cost.text;
    total.attributes += sign * cost.attributes;
    total.css += sign * cost.css;
    total.cssRules += sign * cost.cssRules;
    total.relational += sign * cost.relational;
    total.selectors += sign * cost.selectors;
  }

  #entry(id: number): Entry {
    const entry = this.#entries.get(id);
    if (entry === undefined) throw new ProtocolError('unknown-node', `The page has no node ${Number(id)}.`);
    return entry;
  }
}
