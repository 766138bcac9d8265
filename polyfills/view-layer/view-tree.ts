import type { ElementShape } from '../channel/sinks.ts';
import { changeField } from '../channel/text-field.ts';
import type { Budgets } from './budgets.ts';
import { checkAttributeCount, costOfAttribute, costOfElement, costOfText, type Cost } from './page-cost.ts';
import { childrenOf, localNameOf, nodeTypeOf, parentOf, setMember } from './node-members.ts';
import type { AttributeCosts, Entry, NodeTable } from './node-table.ts';
import type { Presenter } from './presenter.ts';
import type { ElementNode, TextNode, ViewNode } from './protocol.ts';
import type { Slices } from './slices.ts';
import { overBudget, ProtocolError } from './view-error.ts';

/** The number of a page's document element. */
export const ROOT = 1;
/** Under which the text that a script puts into a form control is counted; no attribute has this name. */
const VALUE = ' value';

/** A child and where it belongs, at the end. */
export type Link = readonly [parent: Element, child: Node];

/** A page's root with all but what is in its body, and that in tree order. */
export interface BuiltPage {
  readonly root: Element;
  readonly content: readonly Link[];
}

interface Unmade {
  readonly node: ViewNode;
  readonly parent: Element;
  readonly inStyle: boolean;
  readonly depth: number;
  readonly isContent: boolean;
}

/** The page's document in the view: every change of its nodes goes through here, checked before it has any effect. */
export class ViewTree {
  readonly #document: Document;
  readonly #table: NodeTable;
  readonly #presenter: Presenter;

  constructor(document: Document, table: NodeTable, presenter: Presenter) {
    this.#document = document;
    this.#table = table;
    this.#presenter = presenter;
  }

  /** Makes the page's nodes, none of them in the document yet. @throws {BudgetError} (rejects) */
  async build(root: ElementNode, slices: Slices): Promise<BuiltPage> {
    const made = this.#make(root, false, 1) as Element;
    const content: Link[] = [];
    const left: Unmade[] = [];
    const addChildren = (of: ElementNode, parent: Element, depth: number, isContent: boolean): void => {
      const inStyle = isStyle(parent);
      for (const node of of.children.toReversed()) left.push({ node, parent, inStyle, depth, isContent });
    };
    addChildren(root, made, 2, false);
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      if (slices.isOver) await slices.pause();
      const { node, parent, inStyle, depth, isContent } = next;
      const child = this.#make(node, inStyle, depth);
      if (isContent) content.push([parent, child]);
      else Node.prototype.appendChild.call(parent, child);
      if (node.kind !== 'element') continue;
      addChildren(node, child as Element, depth + 1, isContent || (parent === made && node.name === 'body'));
    }
    return { root: made, content };
  }

  element(id: number, parent: number, before: number, shape: ElementShape): void {
    const table = this.#table;
    const into = table.elementEntry(parent);
    const reference = this.#childBefore(into.node, before);
    const depth = this.#depthFor(id, into);
    checkAttributeCount(shape.attributes.length, table.budgets);
    const costs = costsOf(shape.attributes, table.budgets);
    const cost = costOfElement(shape.name, sumOf(costs));
    table.reserve(cost);
    const made = this.#makeElement(id, shape);
    table.add(id, made, cost, depth, costs);
    Node.prototype.insertBefore.call(into.node, made, reference);
  }

  characters(id: number, parent: number, before: number, kind: 'text' | 'comment', text: string): void {
    const table = this.#table;
    const into = table.elementEntry(parent);
    const reference = this.#childBefore(into.node, before);
    const isCss = into.isStyle && kind === 'text';
    const depth = this.#depthFor(id, into);
    const cost = costOfText(text, isCss, table.budgets);
    table.reserve(cost);
    Node.prototype.insertBefore.call(
      into.node,
      this.#makeText(id, kind, text, cost, isCss, depth),
      reference,
    );
  }

  move(id: number, parent: number, before: number): void {
    const into = this.#table.element(parent);
    const node = this.#removable(id);
    const reference = this.#childBefore(into, before);
    if (Node.prototype.contains.call(node, into)) throw new ProtocolError('bad-place', id);
    const base = this.#table.depthOf(parent);
    checkDepth(base + heightOf(node), this.#table.budgets);
    const wasStyle = isStyle(parentOf(node));
    Node.prototype.insertBefore.call(into, node, reference);
    this.#table.sink(node, base + 1 - this.#table.depthOf(id));
    // What was shown as text becomes CSS, or the other way round.
    if (isCharacterData(node) && wasStyle !== isStyle(into)) this.data(id, node.data);
  }

  remove(id: number): void {
    const node = this.#removable(id);
    this.#table.forget(node);
    const parent = parentOf(node);
    if (parent !== null) Node.prototype.removeChild.call(parent, node);
  }

  data(id: number, text: string): void {
    const node = this.#table.node(id);
    if (!isCharacterData(node)) throw new ProtocolError('not-a-text', id);
    const inStyle = node.nodeType === Node.TEXT_NODE && isStyle(parentOf(node));
    this.#table.recost(id, costOfText(text, inStyle, this.#table.budgets));
    this.#presenter.text(node, text, inStyle);
  }

  attribute(id: number, name: string, value: string | null): void {
    const element = this.#table.element(id);
    this.#table.recostAttribute(id, name, value);
    this.#presenter.attribute(element, name, value);
  }

  /** A property that the element doesn't have, or a value that it doesn't take, changes nothing. */
  property(id: number, name: string, value: string | number | boolean | null): void {
    const element = this.#table.element(id);
    if (typeof value === 'string') this.#table.recostAttribute(id, VALUE, value);
    try {
      if (!changeField(element, name, value)) setMember(element, name, value);
    } catch {
      // A file input takes no value, a player no volume above 1.
    }
  }

  /** A node of the page as it is loaded, without children. */
  #make(node: ViewNode, inStyle: boolean, depth: number): Node {
    const { budgets } = this.#table;
    checkDepth(depth, budgets);
    if (node.kind !== 'element') {
      const cost = costOfText(node.text, inStyle && node.kind === 'text', budgets);
      this.#table.reserve(cost);
      return this.#makeText(node.id, node.kind, node.text, cost, inStyle && node.kind === 'text', depth);
    }
    checkAttributeCount(node.attributes.length, budgets);
    const costs = costsOf(node.attributes, budgets);
    const cost = costOfElement(node.name, sumOf(costs));
    this.#table.reserve(cost);
    const made = this.#makeElement(node.id, { ...node, namespace: node.namespace });
    this.#table.add(node.id, made, cost, depth, costs);
    return made;
  }

  #makeText(
    id: number,
    kind: TextNode['kind'],
    text: string,
    cost: Cost,
    isCss: boolean,
    depth: number,
  ): Node {
    const { createTextNode, createComment } = Document.prototype;
    const create = kind === 'text' ? createTextNode : createComment;
    // What loads something in CSS comes later.
    const made = create.call(this.#document, isCss ? '' : text);
    this.#table.add(id, made, cost, depth);
    if (isCss) this.#presenter.text(made, text, true);
    return made;
  }

  /** How deep a new node of this number would stand. */
  #depthFor(id: number, parent: Entry): number {
    if (id === 0) throw new ProtocolError('bad-node', id);
    if (this.#table.has(id)) throw new ProtocolError('id-taken', id);
    const depth = parent.depth + 1;
    checkDepth(depth, this.#table.budgets);
    return depth;
  }

  #makeElement(id: number, shape: ElementShape): Element {
    try {
      return this.#presenter.element(shape);
    } catch (error) {
      // Of the view's realm, so no instance of the host's DOMException.
      if ((error as { name?: unknown } | null)?.name === 'InvalidCharacterError') {
        throw new ProtocolError('bad-name', id);
      }
      throw error;
    }
  }

  #removable(id: number): Node {
    if (id === ROOT) throw new ProtocolError('bad-place', id);
    return this.#table.node(id);
  }

  #childBefore(parent: Node, before: number): Node | null {
    if (before === 0) return null;
    const reference = this.#table.node(before);
    if (parentOf(reference) !== parent) {
      throw new ProtocolError('bad-place', before);
    }
    return reference;
  }
}

function costsOf(attributes: ElementShape['attributes'], budgets: Budgets): AttributeCosts {
  const costs: AttributeCosts = [];
  for (const [name, value] of attributes) costs.push(name, costOfAttribute(name, value, budgets));
  return costs;
}

function sumOf(costs: AttributeCosts): number {
  let sum = 0;
  for (let at = 1; at < costs.length; at += 2) sum += Number(costs[at]);
  return sum;
}

function isStyle(node: Node | null): boolean {
  return node !== null && nodeTypeOf(node) === Node.ELEMENT_NODE && localNameOf(node as Element) === 'style';
}

function isCharacterData(node: Node): node is CharacterData {
  const type = nodeTypeOf(node);
  return type === Node.TEXT_NODE || type === Node.COMMENT_NODE;
}

function checkDepth(depth: number, budgets: Budgets): void {
  if (depth <= budgets.depth) return;
  throw overBudget('depth-budget', depth, 'elements inside each other', budgets.depth);
}

/** Levels of a subtree; it is at most as high as the page may be deep. */
function heightOf(node: Node): number {
  let height = 1;
  for (const child of childrenOf(node)) height = Math.max(height, 1 + heightOf(child));
  return height;
}
