import type { ElementNode } from '../../view-layer/protocol.ts';
import type { Event } from '../events/event.ts';
import { CreatingDocument } from './creating-document.ts';
import { currentDocument, setCurrentDocument } from './current-document.ts';
import { runReactions } from './custom-element-reactions.ts';
import { CustomElementRegistry } from './custom-element-registry.ts';
import { inertHost, type DocumentHost } from './document-host.ts';
import { DocumentType } from './document-type.ts';
import { DOMImplementation } from './dom-implementation.ts';
import type { DomEventTarget } from './dom-event-target.ts';
import type { Element } from './element.ts';
import { elementsByName } from './elements-by.ts';
import { EVENT_PARENT } from './event-target-parts.ts';
import type { Node } from './node.ts';
import type { NodeList } from './node-list.ts';
import { DOCUMENT, DOCUMENT_TYPE, ELEMENT } from './node-type.ts';
import { Recorder } from './recorder.ts';
import { findById } from './selectors.ts';
import { treeFromView } from './tree-from-view.ts';
import { link } from './tree-links.ts';

export type { DocumentHost } from './document-host.ts';

/** The document of one page instance: the tree that the view shows, changed here and shown there; or one without a view. */
export class Document extends CreatingDocument {
  readonly recorder: Recorder;
  readonly host: DocumentHost;
  readonly contentType: string;
  /** Does a view show it? */
  readonly isPage: boolean;
  /** https://dom.spec.whatwg.org/#document-custom-element-registry; only the elements of a page are upgraded. */
  customElementRegistry: CustomElementRegistry | null = null;
  /** https://html.spec.whatwg.org/multipage/dom.html#dom-document-defaultview */
  defaultView: DomEventTarget | null = null;
  readyState: 'loading' | 'interactive' | 'complete';
  visibilityState: 'visible' | 'hidden' = 'hidden';
  #implementation: DOMImplementation | undefined;
  #title = '';

  /**
   * @param root the tree of the page's view; null or absent for a document without a view
   * @param host absent when a script makes a document
   */
  constructor(root: ElementNode | null = null, host?: DocumentHost, contentType = 'text/html') {
    super(null);
    this.host = host ?? inertHost(currentDocument().host);
    this.contentType = host === undefined ? 'application/xml' : contentType;
    this.recorder = new Recorder(this.host.line);
    this.isPage = root !== null;
    this.readyState = root === null ? 'complete' : 'loading';
    if (root === null) return;
    setCurrentDocument(this);
    this.customElementRegistry = new CustomElementRegistry(this);
    this.setDoctype('html', '', '');
    link(treeFromView(root, this), this, null);
    this.#title = this.#titleElement()?.textContent ?? '';
    runReactions();
  }

  get nodeKind(): number {
    return DOCUMENT;
  }

  get kindName(): string {
    return '#document';
  }

  get isHtml(): boolean {
    return this.contentType === 'text/html';
  }

  get URL(): string {
    return this.host.url ?? 'about:blank';
  }

  get documentURI(): string {
    return this.URL;
  }

  get compatMode(): string {
    return 'CSS1Compat';
  }

  get characterSet(): string {
    return 'UTF-8';
  }

  get charset(): string {
    return 'UTF-8';
  }

  get inputEncoding(): string {
    return 'UTF-8';
  }

  get implementation(): DOMImplementation {
    return (this.#implementation ??= new DOMImplementation(
      this,
      (contentType) => new Document(null, inertHost(this.host), contentType),
    ));
  }

  get doctype(): DocumentType | null {
    return this.#child(DOCUMENT_TYPE) as DocumentType | null;
  }

  /** A page's document has one at any time (removing it is refused). */
  get documentElement(): Element {
    return this.#child(ELEMENT) as Element;
  }

  get head(): Element | null {
    return this.#part('head');
  }

  get body(): Element | null {
    return this.#part('body');
  }

  set body(body: Element | null) {
    const old = this.body;
    if (body === old) return;
    if (body?.localName !== 'body' || this.documentElement === null) {
      throw new DOMException('The body of a document is a body element.', 'HierarchyRequestError');
    }
    if (old === null) this.documentElement.appendChild(body);
    else old.replaceWith(body);
  }

  get hidden(): boolean {
    return this.visibilityState === 'hidden';
  }

  get title(): string {
    const text = this.isPage ? this.#title : (this.#titleElement()?.textContent ?? '');
    return text.replaceAll(/[\t\n\f\r ]+/g, ' ').trim();
  }

  set title(title: string) {
    this.#title = `${title}`;
    let element = this.#titleElement();
    if (element === null && this.head !== null && !this.isPage) {
      element = this.head.appendChild(this.make('title'));
    }
    if (element !== null) element.textContent = this.#title;
    this.host.titleChanged(this.title);
  }

  getElementById(id: string): Element | null {
    return findById(this, `${id}`);
  }

  getElementsByName(name: string): NodeList<Element> {
    return elementsByName(this, `${name}`);
  }

  follow(href: string): void {
    this.host.follow(href);
  }

  /** For the parser: the document's doctype. */
  setDoctype(name: string, publicId: string, systemId: string): void {
    link(new DocumentType(this, name, publicId, systemId), this, null);
  }

  override cloneAlone(): Document {
    return new Document(null, inertHost(this.host), this.contentType);
  }

  get [Symbol.toStringTag](): string {
    return this.isHtml ? 'HTMLDocument' : 'XMLDocument';
  }

  override [EVENT_PARENT](event: Event): DomEventTarget | undefined {
    return event.type === 'load' ? undefined : (this.defaultView ?? undefined);
  }

  #child(nodeType: number): Node | null {
    let child = this.treeFirst;
    while (child !== null && child.nodeType !== nodeType) child = child.treeNext;
    return child;
  }

  #part(localName: string): Element | null {
    let child: Node | null = this.documentElement?.treeFirst ?? null;
    while (child !== null && (child as Element).localName !== localName) child = child.treeNext;
    return child as Element | null;
  }

  #titleElement(): Element | null {
    return this.querySelector('title');
  }
}
