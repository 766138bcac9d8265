import type { ElementNode, ViewNode } from '../../view-layer/protocol.ts';
import { attributeRecord, type AttributeRecord } from './attribute-record.ts';
import { cloneChildren } from './clone-node.ts';
import { tryToUpgrade, type CustomElement } from './custom-element-reactions.ts';
import type { Document } from './document.ts';
import { flatChildren, hostAttributes } from './flat-tree.ts';
import { MarkupElement } from './markup-element.ts';
import { asciiUppercase } from './names.ts';
import { MATHML, SVG, XHTML } from './namespaces.ts';
import type { Node } from './node.ts';
import { ELEMENT } from './node-type.ts';
import { descendantText, setDescendantText } from './parent-node.ts';
import { closest, matches } from './selectors.ts';
import { attachShadow } from './attach-shadow.ts';
import type { ShadowRoot } from './shadow-root.ts';
import { openSlotOf } from './slots.ts';
import { DOMTokenList } from './token-list.ts';

const nameAndValue = ({ name, value }: AttributeRecord): readonly [string, string] => [name, value];
const shownNode = (node: Node): ViewNode => node.toView();

/** https://dom.spec.whatwg.org/#interface-element */
export class Element extends MarkupElement {
  readonly #localName: string;
  readonly #prefix: string | null;
  #customElement: CustomElement | null = null;
  #shadow: ShadowRoot | null = null;
  #classList: DOMTokenList | undefined;

  constructor(
    document: Document,
    localName: string,
    namespace: string | null = XHTML,
    prefix: string | null = null,
  ) {
    if (document === undefined) throw new TypeError('Illegal constructor');
    super(document, namespace);
    this.#localName = localName;
    this.#prefix = prefix;
  }

  get localName(): string {
    return this.#localName;
  }

  get prefix(): string | null {
    return this.#prefix;
  }

  /** What makes it a custom element, or could; null for all others. */
  get customElement(): CustomElement | null {
    return this.#customElement;
  }

  set customElement(custom: CustomElement | null) {
    this.#customElement = custom;
  }

  /** https://dom.spec.whatwg.org/#concept-element-shadow-root, of whatever mode */
  get shadow(): ShadowRoot | null {
    return this.#shadow;
  }

  set shadow(shadow: ShadowRoot | null) {
    this.#shadow = shadow;
  }

  get nodeKind(): number {
    return ELEMENT;
  }

  get kindName(): string {
    return this.tagName;
  }

  /** https://dom.spec.whatwg.org/#element-html-uppercased-qualified-name */
  get tagName(): string {
    const name = this.qualifiedName;
    return this.namespaceURI === XHTML && this.nodeDocument.isHtml ? asciiUppercase(name) : name;
  }

  get qualifiedName(): string {
    return this.prefix === null ? this.localName : `${this.prefix}:${this.localName}`;
  }

  /** The namespace as the view is told it. */
  get viewNamespace(): 'svg' | 'mathml' | undefined {
    const { namespaceURI } = this;
    return namespaceURI === SVG ? 'svg' : namespaceURI === MATHML ? 'mathml' : undefined;
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

  get slot(): string {
    return this.getAttribute('slot') ?? '';
  }

  set slot(value: string) {
    this.setAttribute('slot', value);
  }

  get classList(): DOMTokenList {
    return (this.#classList ??= new DOMTokenList(this, 'class'));
  }

  set classList(value: string) {
    this.setAttribute('class', value);
  }

  override get kindText(): string {
    return descendantText(this);
  }

  override set kindText(text: string | null) {
    setDescendantText(this, text);
  }

  matches(selectors: string): boolean {
    return matches(this, `${selectors}`);
  }

  webkitMatchesSelector(selectors: string): boolean {
    return matches(this, `${selectors}`);
  }

  closest(selectors: string): Element | null {
    return closest(this, `${selectors}`);
  }

  get assignedSlot(): Element | null {
    return openSlotOf(this);
  }

  get shadowRoot(): ShadowRoot | null {
    return this.shadow?.mode === 'open' ? this.shadow : null;
  }

  /** @throws {DOMException} NotSupportedError */
  attachShadow(init: ShadowRootInit): ShadowRoot {
    return attachShadow(this, init);
  }

  override cloneAlone(document: Document): Element {
    const clone = document.make(this.localName, this.namespaceURI, this.prefix);
    if (this.attributeList !== null) {
      clone.attributeList = this.attributeList.map(({ namespace, prefix, localName, value }) =>
        attributeRecord(namespace, prefix, localName, value),
      );
      for (const { namespace, localName, value } of clone.attributeList) {
        if (namespace === null) clone.attributeChanged(localName, null, value);
      }
    }
    clone.clonedFrom(this);
    tryToUpgrade(clone);
    return clone;
  }

  /** Takes over what the original holds besides attributes. https://dom.spec.whatwg.org/#concept-node-clone-ext */
  clonedFrom(_original: Element): void {}

  override cloneInside(clone: Element): void {
    if (this.markupParent !== this)
      cloneChildren(this.markupParent, clone.markupParent, clone.markupParent.nodeDocument);
    if (!this.shadow?.clonable) return;
    const { mode, delegatesFocus, slotAssignment, serializable } = this.shadow;
    const init = { mode, delegatesFocus, slotAssignment, serializable, clonable: true };
    cloneChildren(this.shadow, attachShadow(clone, init), clone.nodeDocument);
  }

  /** What the view shows in the element. */
  viewChildren(): Node[] {
    return flatChildren(this);
  }

  override toView(): ElementNode {
    const { viewNamespace: namespace, localName: name } = this;
    const id = this.nodeDocument.recorder.number(this);
    // No array that grows, and no spreading: this is done for every element that a script inserts.
    let attributes = (this.attributeList ?? []).map(nameAndValue);
    if (this.shadow !== null) attributes = attributes.concat(hostAttributes(this));
    const children = this.viewChildren().map(shownNode);
    if (namespace === undefined) return { id, kind: 'element', name, attributes, children };
    return { id, kind: 'element', name, namespace, attributes, children };
  }

  get [Symbol.toStringTag](): string {
    return 'Element';
  }
}
