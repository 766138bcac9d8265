import { withChildNode } from './child-node.ts';
import type { Document } from './document.ts';
import { Node } from './node.ts';
import { DOCUMENT_TYPE } from './node-type.ts';

/** https://dom.spec.whatwg.org/#interface-documenttype */
export class DocumentType extends withChildNode(Node) {
  readonly #name: string;
  readonly #publicId: string;
  readonly #systemId: string;

  constructor(document: Document, name: string, publicId = '', systemId = '') {
    if (typeof name !== 'string') throw new TypeError('Illegal constructor');
    super(document);
    this.#name = name;
    this.#publicId = publicId;
    this.#systemId = systemId;
  }

  get nodeKind(): number {
    return DOCUMENT_TYPE;
  }

  get kindName(): string {
    return this.#name;
  }

  get name(): string {
    return this.#name;
  }

  get publicId(): string {
    return this.#publicId;
  }

  get systemId(): string {
    return this.#systemId;
  }

  override cloneAlone(document: Document): DocumentType {
    return new DocumentType(document, this.#name, this.#publicId, this.#systemId);
  }

  get [Symbol.toStringTag](): string {
    return 'DocumentType';
  }
}
