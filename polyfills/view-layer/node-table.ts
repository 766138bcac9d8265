import type { Budgets } from './budgets.ts';
import { localNameOf } from './node-members.ts';
import {
  checkAttributeCount,
  checkTotal,
  costOfAttribute,
  NO_COST,
  type Cost,
  type Total,
} from './page-cost.ts';
import { ProtocolError } from './view-error.ts';

/** Names of an element's attributes, each followed by what it takes of the budget: one array, since there are so many. */
export type AttributeCosts = (string | number)[];

/** What the table knows of a node. */
export interface Entry {
  readonly id: number;
  readonly node: Node;
  readonly isElement: boolean;
  /** An element `style`: what is in it is CSS. */
  readonly isStyle: boolean;
  cost: Cost;
  /** How many elements it stands in, itself included. */
  depth: number;
  readonly attributes: AttributeCosts;
}

/** Where a node of a view has its entry: far quicker than a map of nodes. Nothing but the host can reach it there. */
const ENTRY = Symbol('entry');
type Numbered = Node & { [ENTRY]?: Entry | undefined };

const NO_ATTRIBUTES: AttributeCosts = [];

/** The nodes of a page by number, and what they take of the page's budgets. */
export class NodeTable {
  readonly #entries = new Map<number, Entry>();
  readonly #total: Total = { ...NO_COST };
  readonly budgets: Budgets;

  constructor(budgets: Budgets) {
    this.budgets = budgets;
  }

  /** How many nodes the page has. */
  get nodes(): number {
    return this.#total.nodes;
  }

  get entries(): Iterable<Entry> {
    return this.#entries.values();
  }

  has(id: number): boolean {
    return this.#entries.has(id);
  }

  /** @throws {ProtocolError} when there is no such node */
  node(id: number): Node {
    return this.#entry(id).node;
  }

  element(id: number): Element {
    return this.elementEntry(id).node as Element;
  }

  /** @throws {ProtocolError} when there is no such element */
  elementEntry(id: number): Entry {
    const entry = this.#entry(id);
    if (!entry.isElement) throw new ProtocolError('not-an-element', id);
    return entry;
  }

  /** The number of a node that stands in the page, or undefined. */
  idOf(node: Node): number | undefined {
    return (node as Numbered)[ENTRY]?.id;
  }

  /** @throws {BudgetError} when the page can't have this much more */
  reserve(cost: Cost): void {
    checkTotal(this.#total, cost, this.budgets);
  }

  /** Adds what was reserved. */
  add(
    id: number,
    node: Node,
    cost: Cost,
    depth: number,
    attributes: AttributeCosts | undefined = undefined,
  ): void {
    const isElement = attributes !== undefined;
    const isStyle = isElement && localNameOf(node as Element) === 'style';
    const entry = { id, node, isElement, isStyle, cost, depth, attributes: attributes ?? NO_ATTRIBUTES };
    this.#entries.set(id, entry);
    (node as Numbered)[ENTRY] = entry;
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
    const at = attributes.indexOf(name) + 1;
    if (value !== null && at === 0) checkAttributeCount(attributes.length / 2 + 1, this.budgets);
    const units = value === null ? 0 : costOfAttribute(name, value, this.budgets);
    const difference = units - (at === 0 ? 0 : Number(attributes[at]));
    if (difference !== 0) this.recost(id, { ...cost, attributes: cost.attributes + difference });
    if (value === null) {
      if (at > 0) attributes.splice(at - 1, 2);
    } else if (at > 0) attributes[at] = units;
    else attributes.push(name, units);
  }

  /** Forgets the numbers of a removed subtree. */
  forget(root: Node): void {
    const walker = document.createTreeWalker(root);
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      const id = this.idOf(node);
      if (id === undefined) continue;
      this.#count(this.costOf(id), -1);
      this.#entries.delete(id);
      (node as Numbered)[ENTRY] = undefined;
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
    total.media += sign * cost.media;
  }

  #entry(id: number): Entry {
    const entry = this.#entries.get(id);
    if (entry === undefined) throw new ProtocolError('unknown-node', Number(id));
    return entry;
  }
}
