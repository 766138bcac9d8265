import type { ViewLine } from '../../channel/view-line.ts';
import type { ElementNode, ViewNode } from '../../view-layer/protocol.ts';
import { Comment, Text } from './character-data.ts';
import type { DomEventTarget } from './dom-event-target.ts';
import { Element } from './element.ts';
import { Node, ParentNode } from './node.ts';
import { Recorder } from './recorder.ts';
import { findById, queryAll, queryFirst } from './selectors.ts';

const NAMESPACES: Readonly<Record<string, 'svg' | 'mathml'>> = {
  'http://www.w3.org/2000/svg': 'svg',
  'http://www.w3.org/1998/Math/MathML': 'mathml',
};

type ElementClass = new (document: Document, localName: string, namespace?: 'svg' | 'mathml') => Element;

export interface DocumentHost {
  /** The line to the page's view. */
  readonly line: ViewLine;
  titleChanged(title: string): void;
  /** A link was followed by a script. */
  follow(href: string): void;
  /** The class of an element; given by html-elements.ts, which builds on this file. */
  elementClass(localName: string, namespace: 'svg' | 'mathml' | undefined): ElementClass;
}

export class DocumentFragment extends ParentNode {
  readonly nodeType = Node.DOCUMENT_FRAGMENT_NODE;
  readonly nodeName = '#document-fragment';

  override toView(): ViewNode {
    throw new Error('A fragment is never shown itself.');
  }

  override cloneNode(deep = false): DocumentFragment {
    const clone = new DocumentFragment(this.ownerDocument);
    if (deep) for (const child of this.childNodes) clone.adopt(child.cloneNode(true));
    return clone;
  }

  get children(): Element[] {
    return this.childNodes.filter((child) => child instanceof Element);
  }

  get firstElementChild(): Element | null {
    return this.children[0] ?? null;
  }

  querySelector(selector: string): Element | null {
    return queryFirst(this, selector);
  }

  querySelectorAll(selector: string): Element[] {
    return queryAll(this, selector);
  }

  getElementById(id: string): Element | null {
    return findById(this, `${id}`);
  }
}

/** The document of one page instance: the tree that the view shows, changed here and shown there. */
export class Document extends ParentNode {
  readonly nodeType = Node.DOCUMENT_NODE;
  readonly nodeName = '#document';
  readonly recorder: Recorder;
  readonly documentElement: Element;
  /** https://html.spec.whatwg.org/multipage/dom.html#dom-document-defaultview */
  defaultView: DomEventTarget | null = null;
  readyState: 'loading' | 'interactive' | 'complete' = 'loading';
  visibilityState: 'visible' | 'hidden' = 'hidden';
  readonly #host: DocumentHost;
  #title: string;

  constructor(root: ElementNode, host: DocumentHost) {
    super(null);
    this.#host = host;
    this.recorder = new Recorder(host.line);
    this.documentElement = this.#fromView(root) as Element;
    this.adopt(this.documentElement);
    this.#title = this.#titleElement()?.textContent ?? '';
  }

  override toView(): ViewNode {
    throw new Error('A document is never inserted.');
  }

  override cloneNode(): never {
    throw new DOMException('A page has one document; clone its documentElement.', 'NotSupportedError');
  }

  override asNode(node: Node | string): Node {
    return node instanceof Node ? node : this.createTextNode(node);
  }

  get head(): Element | null {
    return this.documentElement.children.find((child) => child.localName === 'head') ?? null;
  }

  get body(): Element | null {
    return this.documentElement.children.find((child) => child.localName === 'body') ?? null;
  }

  get activeElement(): Element | null {
    return this.body;
  }

  get hidden(): boolean {
    return this.visibilityState === 'hidden';
  }

  get title(): string {
    return this.#title.replaceAll(/[\t\n\f\r ]+/g, ' ').trim();
  }

  set title(title: string) {
    this.#title = `${title}`;
    const element = this.#titleElement();
    if (element !== null) element.textContent = this.#title;
    this.#host.titleChanged(this.title);
  }

  createElement(localName: string): Element {
    if (!/^[a-z][^\s/>\0]*$/i.test(localName)) {
      throw new DOMException(`"${localName}" is not a name of an element.`, 'InvalidCharacterError');
    }
    return this.make(`${localName}`.toLowerCase(), undefined);
  }

  createElementNS(namespace: string | null, name: string): Element {
    return this.make(name, NAMESPACES[namespace ?? '']);
  }

  createTextNode(text: string): Text {
    return new Text(this, text);
  }

  createComment(text: string): Comment {
    return new Comment(this, text);
  }

  createDocumentFragment(): DocumentFragment {
    return new DocumentFragment(this);
  }

  createEvent(): Event {
    throw new DOMException('createEvent is obsolete; use the constructor of the event.', 'NotSupportedError');
  }

  importNode<T extends Node>(node: T, deep = false): T {
    const clone = node.cloneNode(deep) as T;
    clone.adoptInto(this);
    return clone;
  }

  getElementById(id: string): Element | null {
    return findById(this, `${id}`);
  }

  getElementsByTagName(name: string): Element[] {
    return queryAll(this, name);
  }

  getElementsByClassName(names: string): Element[] {
    return this.documentElement.getElementsByClassName(names);
  }

  querySelector(selector: string): Element | null {
    return queryFirst(this, selector);
  }

  querySelectorAll(selector: string): Element[] {
    return queryAll(this, selector);
  }

  /** Makes an element of the right class without checking its name. */
  make(localName: string, namespace: 'svg' | 'mathml' | undefined): Element {
    return new (this.#host.elementClass(localName, namespace))(this, localName, namespace);
  }

  follow(href: string): void {
    this.#host.follow(href);
  }

  protected override eventParent(event: Event): DomEventTarget | undefined {
    return event.type === 'load' ? undefined : (this.defaultView ?? undefined);
  }

  #titleElement(): Element | null {
    return this.head?.children.find((child) => child.localName === 'title') ?? null;
  }

  #fromView(tree: ViewNode): Node {
    const node = tree.kind === 'element' ? this.#elementFromView(tree) : this.#textFromView(tree);
    this.recorder.number(node, tree.id);
    return node;
  }

  #elementFromView(tree: ElementNode): Element {
    const element = this.make(tree.name, tree.namespace);
    for (const [name, value] of tree.attributes) element.adoptAttribute(name, value);
    for (const child of tree.children) element.adopt(this.#fromView(child));
    return element;
  }

  #textFromView(tree: Exclude<ViewNode, ElementNode>): Node {
    return tree.kind === 'text' ? new Text(this, tree.text) : new Comment(this, tree.text);
  }
}
