import type { ElementNode, Mutation } from '../../view-layer/protocol.ts';
import type { Document, DocumentFragment } from './document.ts';
import { parseHtml, serializeHtml } from './html.ts';
import { Node, ParentNode } from './node.ts';
import { matches, queryAll, queryFirst } from './selectors.ts';
import { TokenList } from './token-list.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';
const NAMESPACE = {
  svg: 'http://www.w3.org/2000/svg',
  mathml: 'http://www.w3.org/1998/Math/MathML',
} as const;

/** https://dom.spec.whatwg.org/#interface-element with the members that all HTML elements share. */
export class Element extends ParentNode {
  readonly nodeType = Node.ELEMENT_NODE;
  readonly localName: string;
  readonly viewNamespace: 'svg' | 'mathml' | undefined;
  readonly #attributes = new Map<string, string>();
  #classList: TokenList | undefined;

  constructor(document: Document, localName: string, viewNamespace?: 'svg' | 'mathml') {
    super(document);
    this.localName = localName;
    this.viewNamespace = viewNamespace;
  }

  get nodeName(): string {
    return this.viewNamespace === undefined ? this.localName.toUpperCase() : this.localName;
  }

  get tagName(): string {
    return this.nodeName;
  }

  get namespaceURI(): string {
    return this.viewNamespace === undefined ? XHTML : NAMESPACE[this.viewNamespace];
  }

  /** The fragment of a `template`. */
  get content(): DocumentFragment | null {
    return null;
  }

  get attributes(): { name: string; value: string }[] {
    return [...this.#attributes].map(([name, value]) => ({ name, value }));
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(this.#attributeName(name)) ?? null;
  }

  getAttributeNames(): string[] {
    return [...this.#attributes.keys()];
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(this.#attributeName(name));
  }

  hasAttributes(): boolean {
    return this.#attributes.size > 0;
  }

  setAttribute(name: string, value: string): void {
    if (!/^[^\s"'<>/=\0]+$/.test(name)) {
      throw new DOMException(`"${name}" is not a name of an attribute.`, 'InvalidCharacterError');
    }
    this.#write(this.#attributeName(name), `${value}`);
  }

  removeAttribute(name: string): void {
    if (this.hasAttribute(name)) this.#write(this.#attributeName(name), null);
  }

  toggleAttribute(name: string, force = !this.hasAttribute(name)): boolean {
    if (force && !this.hasAttribute(name)) this.setAttribute(name, '');
    if (!force) this.removeAttribute(name);
    return force;
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(value: string) {
    this.setAttribute('id', value);
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(value: string) {
    this.setAttribute('class', value);
  }

  get classList(): TokenList {
    return (this.#classList ??= new TokenList(this, 'class'));
  }

  get children(): Element[] {
    return this.childNodes.filter((child) => child instanceof Element);
  }

  get childElementCount(): number {
    return this.children.length;
  }

  get firstElementChild(): Element | null {
    return this.childNodes.find((child) => child instanceof Element) ?? null;
  }

  get lastElementChild(): Element | null {
    return this.childNodes.findLast((child) => child instanceof Element) ?? null;
  }

  get nextElementSibling(): Element | null {
    let node = this.nextSibling;
    while (node !== null && !(node instanceof Element)) node = node.nextSibling;
    return node;
  }

  get previousElementSibling(): Element | null {
    let node = this.previousSibling;
    while (node !== null && !(node instanceof Element)) node = node.previousSibling;
    return node;
  }

  get innerHTML(): string {
    return serializeHtml((this.content ?? this).childNodes);
  }

  set innerHTML(html: string) {
    (this.content ?? this).replaceChildren(...parseHtml(`${html ?? ''}`, this));
  }

  get outerHTML(): string {
    return serializeHtml([this]);
  }

  set outerHTML(html: string) {
    this.replaceWith(...parseHtml(`${html}`, this.parentNode instanceof Element ? this.parentNode : this));
  }

  insertAdjacentHTML(position: InsertPosition, html: string): void {
    const outside = position === 'beforebegin' || position === 'afterend';
    const context = outside && this.parentNode instanceof Element ? this.parentNode : this;
    this.#insertAdjacent(position, parseHtml(`${html}`, context));
  }

  insertAdjacentElement(position: InsertPosition, element: Element): Element {
    this.#insertAdjacent(position, [element]);
    return element;
  }

  insertAdjacentText(position: InsertPosition, text: string): void {
    this.#insertAdjacent(position, [this.ownerDocument!.createTextNode(text)]);
  }

  querySelector(selector: string): Element | null {
    return queryFirst(this, selector);
  }

  querySelectorAll(selector: string): Element[] {
    return queryAll(this, selector);
  }

  getElementsByTagName(name: string): Element[] {
    return queryAll(this, name);
  }

  getElementsByClassName(names: string): Element[] {
    return queryAll(this, '*').filter((element) =>
      names.split(/\s+/).every((name) => element.classList.contains(name)),
    );
  }

  matches(selector: string): boolean {
    return matches(this, selector);
  }

  closest(selector: string): Element | null {
    if (this.matches(selector)) return this;
    return this.parentNode instanceof Element ? this.parentNode.closest(selector) : null;
  }

  override cloneNode(deep = false): Element {
    const clone = this.ownerDocument!.make(this.localName, this.viewNamespace);
    for (const [name, value] of this.#attributes) clone.setAttribute(name, value);
    if (deep) {
      const [from, to] = this.content === null ? [this, clone] : [this.content, clone.content ?? clone];
      for (const child of from.childNodes) to.adopt(child.cloneNode(true));
    }
    return clone;
  }

  override toView(): ElementNode {
    const id = this.ownerDocument!.recorder.number(this);
    return {
      id,
      kind: 'element',
      name: this.localName,
      ...(this.viewNamespace && { namespace: this.viewNamespace }),
      attributes: [...this.#attributes],
      children: this.childNodes.map((child) => child.toView()),
    };
  }

  /** What the element holds besides its attributes, for a view that gets it anew. */
  liveProperties(): readonly Mutation[] {
    return [];
  }

  /** Sets an attribute that the view has already. */
  adoptAttribute(name: string, value: string): void {
    this.#attributes.set(name, value);
  }

  #attributeName(name: string): string {
    return this.viewNamespace === undefined ? `${name}`.toLowerCase() : `${name}`;
  }

  #write(name: string, value: string | null): void {
    if (value === null) this.#attributes.delete(name);
    else this.#attributes.set(name, value);
    if (this.viewId !== 0) {
      this.ownerDocument!.recorder.record({ do: 'attribute', id: this.viewId, name, value });
    }
  }

  #insertAdjacent(position: InsertPosition, nodes: Node[]): void {
    if (position === 'beforebegin') this.before(...nodes);
    else if (position === 'afterbegin') this.prepend(...nodes);
    else if (position === 'beforeend') this.append(...nodes);
    else if (position === 'afterend') this.after(...nodes);
    else throw new DOMException(`"${position as string}" is not a position.`, 'SyntaxError');
  }
}
