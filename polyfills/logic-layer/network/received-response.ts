import { currentDocument } from '../dom/current-document.ts';
import { parseHtmlDocument } from '../dom/inert-document.ts';
import type { ResponseHead } from './network-messages.ts';
import { joined } from './request-body.ts';

/** What an XMLHttpRequest has received, and the response that scripts read of it. */
export class ReceivedResponse {
  type: XMLHttpRequestResponseType = '';
  /** https://xhr.spec.whatwg.org/#override-mime-type */
  overridden: string | undefined;
  #head: ResponseHead | undefined;
  #headers = new Headers();
  #decoder: TextDecoder | undefined;
  #text = '';
  #parts: Uint8Array[] = [];
  #size = 0;
  #object: unknown;

  get isText(): boolean {
    return this.type === '' || this.type === 'text';
  }

  /** Undefined until the response begins, and after an error. */
  get head(): ResponseHead | undefined {
    return this.#head;
  }

  get headers(): Headers {
    return this.#headers;
  }

  /** Of what was received so far, in bytes. */
  get size(): number {
    return this.#size;
  }

  get text(): string {
    return this.#text;
  }

  begin(head: ResponseHead): void {
    this.#head = head;
    this.#headers = new Headers(head.headers as [string, string][]);
    this.#decoder = new TextDecoder(this.#charset());
  }

  add(bytes: Uint8Array): void {
    this.#size += bytes.length;
    if (this.isText) this.#text += this.#decoder?.decode(bytes, { stream: true }) ?? '';
    else this.#parts.push(bytes);
  }

  end(): void {
    this.#text += this.#decoder?.decode() ?? '';
  }

  /** From now on it is one of the network's errors. */
  drop(): void {
    this.#head = undefined;
    this.#headers = new Headers();
    this.#decoder = undefined;
    this.#object = undefined;
    this.#parts = [];
    this.#text = '';
    this.#size = 0;
  }

  /** Of a type other than text, made when it is first read. */
  get object(): unknown {
    return (this.#object ??= this.#read());
  }

  /** https://xhr.spec.whatwg.org/#response-body; what can't be read is null. */
  #read(): unknown {
    if (this.type === 'blob') return new Blob(this.#parts as BlobPart[], { type: this.#mime });
    const bytes = joined(this.#parts, this.#size);
    if (this.type === 'arraybuffer') return bytes.buffer;
    if (this.type === 'document') {
      const isHtml = /^\s*text\/html\s*(?:;|$)/i.test(this.#mime);
      return isHtml ? parseHtmlDocument(this.#decoder!.decode(bytes), currentDocument()) : null;
    }
    try {
      return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    } catch {
      return null;
    }
  }

  get #mime(): string {
    return this.overridden ?? this.#headers.get('content-type') ?? 'text/xml';
  }

  #charset(): string {
    const label = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(this.#mime)?.[1] ?? 'utf-8';
    try {
      return new TextDecoder(label).encoding;
    } catch {
      return 'utf-8';
    }
  }
}
