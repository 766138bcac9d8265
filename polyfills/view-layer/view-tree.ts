import { BUDGETS } from './budgets.ts';
import { costOfText } from './page-cost.ts';
import { checkSubtree, costOfNode } from './check-subtree.ts';
import { childrenOf, nodeTypeOf, parentOf } from './node-members.ts';
import type { NodeTable } from './node-table.ts';
import type { Presenter } from './presenter.ts';
import type { ElementNode, Mutation, ViewNode } from './protocol.ts';
import { BudgetError, ProtocolError } from './view-error.ts';

const ROOT = 1;
/** Under which the text that a script puts into a form control is counted; no attribute has this name. */
const VALUE = ' value';

type MutationOf<Kind extends Mutation['do']> = Extract<Mutation, { do: Kind }>;

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

  /** Builds the page's root, not yet in the document. */
  build(root: ElementNode): Element {
    this.#table.reserve(checkSubtree(root, (id) => this.#table.has(id), 1, false));
    return this.#make(root, false) as Element;
  }

  insert({ parent, before, node }: MutationOf<'insert'>): void {
    const into = this.#table.element(parent);
    const reference = this.#childBefore(into, before);
    const inStyle = isStyle(into);
    const cost = checkSubtree(node, (id) => this.#table.has(id), depthOf(into) + 1, inStyle);
    this.#table.reserve(cost);
    Node.prototype.insertBefore.call(into, this.#make(node, inStyle), reference);
  }

  move({ parent, before, id }: MutationOf<'move'>): void {
    const into = this.#table.element(parent);
    const node = this.#removable(id);
    const reference = this.#childBefore(into, before);
    if (Node.prototype.contains.call(node, into))
      throw new ProtocolError('bad-place', `Node ${id} can't be put into itself.`);
    const depth = depthOf(into) + heightOf(node);
    if (depth > BUDGETS.depth) {
      throw new BudgetError(
        'depth-budget',
        `The page would be ${depth} elements deep; ${BUDGETS.depth} are allowed.`,
      );
    }
    const wasStyle = isStyle(parentOf(node));
    Node.prototype.insertBefore.call(into, node, reference);
    // What was shown as text becomes CSS, or the other way round.
    if (isCharacterData(node) && wasStyle !== isStyle(into)) this.text({ do: 'text', id, text: node.data });
  }

  remove({ id }: MutationOf<'remove'>): void {
    const node = this.#removable(id);
    this.#table.forget(node);
    const parent = parentOf(node);
    if (parent !== null) Node.prototype.removeChild.call(parent, node);
  }

  text({ id, text }: MutationOf<'text'>): void {
    const node = this.#table.node(id);
    if (!isCharacterData(node)) throw new ProtocolError('not-a-text', `Node ${id} is not a text.`);
    if (typeof text !== 'string')
      throw new ProtocolError('bad-text', `The text of node ${id} is not a string.`);
    const inStyle = node.nodeType === Node.TEXT_NODE && isStyle(parentOf(node));
    this.#table.recost(id, costOfText(text, inStyle));
    this.#presenter.text(node, text, inStyle);
  }

  attribute({ id, name, value }: MutationOf<'attribute'>): void {
    const element = this.#table.element(id);
    if (typeof name !== 'string' || (value !== null && typeof value !== 'string')) {
      throw new ProtocolError('bad-attribute', `An attribute of node ${id} is not a string.`);
    }
    this.#table.recostAttribute(id, name, value);
    this.#presenter.attribute(element, name, value);
  }

  /** A property that the element doesn't have, or a value that it doesn't take, changes nothing. */
  property({ id, name, value }: MutationOf<'property'>): void {
    const element = this.#table.element(id);
    const allowed = ['value', 'checked', 'selectedIndex', 'scrollTop', 'scrollLeft'];
    if (!allowed.includes(name) || !['string', 'number', 'boolean'].includes(typeof value)) {
      throw new ProtocolError('bad-property', `A property of node ${id} can't be set so.`);
    }
    if (typeof value === 'string') this.#table.recostAttribute(id, VALUE, value);
    if (!(name in element)) return;
    try {
      Reflect.set(element, name, value);
    } catch {
      // A file input takes no value.
    }
  }

  #make(node: ViewNode, inStyle: boolean): Node {
    const cost = costOfNode(node, inStyle);
    if (node.kind !== 'element') {
      const made =
        node.kind === 'text' ? this.#document.createTextNode('') : this.#document.createComment('');
      this.#table.add(node.id, made, cost);
      this.#presenter.text(made, node.text, inStyle && node.kind === 'text');
      return made;
    }
    const made = this.#makeElement(node);
    this.#table.add(node.id, made, cost, node.attributes);
    const isStyleNow = isStyle(made);
    for (const child of node.children) Node.prototype.appendChild.call(made, this.#make(child, isStyleNow));
    return made;
  }

  #makeElement(node: ElementNode): Element {
    try {
      return this.#presenter.element(node);
    } catch (error) {
      // Of the view's realm, so no instance of the host's DOMException.
      if ((error as { name?: unknown } | null)?.name === 'InvalidCharacterError') {
        throw new ProtocolError('bad-name', `Node ${node.id} has a name that no element can have.`);
      }
      throw error;
    }
  }

  #removable(id: number): Node {
    if (id === ROOT) throw new ProtocolError('bad-place', "The page's root element stays where it is.");
    return this.#table.node(id);
  }

  #childBefore(parent: Element, before: number | null): Node | null {
    if (before === null) return null;
    const reference = this.#table.node(before);
    if (parentOf(reference) !== parent) {
      throw new ProtocolError(
        'bad-place',
        `Node ${before} is not a child of the node that it is named with.`,
      );
    }
    return reference;
  }
}

function isStyle(node: Node | null): boolean {
  return node !== null && (node as Element).localName === 'style';
}

function isElement(node: Node): boolean {
  return nodeTypeOf(node) === Node.ELEMENT_NODE;
}

function isCharacterData(node: Node): node is CharacterData {
  const type = nodeTypeOf(node);
  return type === Node.TEXT_NODE || type === Node.COMMENT_NODE;
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let at: Node | null = element; at !== null && isElement(at); at = parentOf(at)) depth++;
  return depth;
}

/** Levels of a subtree; it is at most as high as the page may be deep. */
function heightOf(node: Node): number {
  let height = 1;
  for (const child of childrenOf(node)) height = Math.max(height, 1 + heightOf(child));
  return height;
}
