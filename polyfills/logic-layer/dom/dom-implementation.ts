import type { Document } from './document.ts';
import { DocumentType } from './document-type.ts';
import { SVG, XHTML } from './namespaces.ts';
import { link } from './tree-links.ts';

/** https://dom.spec.whatwg.org/#interface-domimplementation */
export class DOMImplementation {
  readonly #document: Document;
  readonly #make: (contentType: string) => Document;

  /** @param make a document without a view */
  constructor(document: Document, make: (contentType: string) => Document) {
    if (document === undefined) throw new TypeError('Illegal constructor');
    this.#document = document;
    this.#make = make;
  }

  /** @throws {DOMException} InvalidCharacterError */
  createDocumentType(name: string, publicId: string, systemId: string): DocumentType {
    if (/[\t\n\f\r \0>]/.test(`${name}`)) {
      throw new DOMException(`"${name}" is not a name of a doctype.`, 'InvalidCharacterError');
    }
    return new DocumentType(this.#document, `${name}`, `${publicId}`, `${systemId}`);
  }

  /** @throws {DOMException} InvalidCharacterError or NamespaceError */
  createDocument(
    namespace: string | null,
    qualifiedName: string | null,
    doctype: DocumentType | null = null,
  ): Document {
    const types = new Map<string | null, string>([
      [XHTML, 'application/xhtml+xml'],
      [SVG, 'image/svg+xml'],
    ]);
    const document = this.#make(types.get(namespace) ?? 'application/xml');
    const name = qualifiedName === null ? '' : `${qualifiedName}`;
    const element = name === '' ? null : document.createElementNS(namespace, name);
    if (doctype !== null && doctype !== undefined) document.appendChild(doctype);
    if (element !== null) document.appendChild(element);
    return document;
  }

  createHTMLDocument(title?: string): Document {
    const document = this.#make('text/html');
    document.setDoctype('html', '', '');
    const root = document.make('html');
    link(root, document, null);
    const head = document.make('head');
    link(head, root, null);
    if (title !== undefined) {
      const element = document.make('title');
      link(document.createTextNode(title), element, null);
      link(element, head, null);
    }
    link(document.make('body'), root, null);
    return document;
  }

  hasFeature(): true {
    return true;
  }

  get [Symbol.toStringTag](): string {
    return 'DOMImplementation';
  }
}
