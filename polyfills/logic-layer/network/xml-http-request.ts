import { currentDocument } from '../dom/current-document.ts';
import { DomEventTarget } from '../dom/dom-event-target.ts';
import { defineEventHandlers } from '../dom/event-handlers.ts';
import { parseHtmlDocument } from '../dom/inert-document.ts';
import { fire } from '../events/dispatch.ts';
import { ProgressEvent } from '../events/event-classes.ts';
import { Event } from '../events/event.ts';
import { requireArguments, toUnsignedLong } from '../web-idl/conversions.ts';
import { toNetworkRequest } from './fetch.ts';
import type { NetworkEvent, ResponseHead } from './network-messages.ts';
import { theNetwork, type Connection } from './network.ts';
import { bytesNow, joined, toBody } from './request-body.ts';

const STATES = { UNSENT: 0, OPENED: 1, HEADERS_RECEIVED: 2, LOADING: 3, DONE: 4 };
/** Milliseconds between two events `progress`. */
const PROGRESS_INTERVAL = 50;
const TYPES = new Set(['', 'arraybuffer', 'blob', 'document', 'json', 'text']);

/** https://xhr.spec.whatwg.org/#xmlhttprequesteventtarget */
export class XMLHttpRequestEventTarget extends DomEventTarget {}
defineEventHandlers(
  XMLHttpRequestEventTarget.prototype,
  'loadstart progress abort error load timeout loadend',
);

export class XMLHttpRequestUpload extends XMLHttpRequestEventTarget {}

/**
 * https://xhr.spec.whatwg.org/#interface-xmlhttprequest, to declared origins and to files of the package. No XML is parsed;
 * how much of a body was sent is known only when all of it was.
 */
export class XMLHttpRequest extends XMLHttpRequestEventTarget {
  readonly upload = new XMLHttpRequestUpload();
  withCredentials = false;
  #readyState = STATES.UNSENT;
  #request: { readonly url: URL; readonly method: string; readonly isSync: boolean } | undefined;
  #headers = new Headers();
  #overridden: string | undefined;
  #responseType: XMLHttpRequestResponseType = '';
  #timeout = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #started = 0;
  #isSent = false;
  #uploaded = 0;
  #connection: Connection | undefined;
  #head: ResponseHead | undefined;
  #responseHeaders = new Headers();
  #parts: Uint8Array[] = [];
  #received = 0;
  #progressed = 0;
  #text = '';
  #decoder: TextDecoder | undefined;
  #response: unknown;

  get readyState(): number {
    return this.#readyState;
  }

  open(method: string, address: string | URL, isAsync = true): void {
    requireArguments('open', arguments.length, 2);
    const given = `${method}`;
    if (/^(?:connect|trace|track)$/i.test(given)) {
      throw new DOMException(`The method ${given} is not allowed.`, 'SecurityError');
    }
    let url: URL;
    let known: string;
    try {
      known = new Request('miniapp:///', { method: given }).method;
      url = theNetwork().parse(address);
    } catch (error) {
      throw new DOMException((error as Error).message, 'SyntaxError');
    }
    this.#drop();
    this.#request = { url, method: known, isSync: !isAsync };
    this.#headers = new Headers();
    this.#change(STATES.OPENED);
  }

  setRequestHeader(name: string, value: string): void {
    requireArguments('setRequestHeader', arguments.length, 2);
    this.#mustBeOpen();
    try {
      this.#headers.append(`${name}`, `${value}`);
    } catch {
      throw new DOMException(`"${name}: ${value}" is no header.`, 'SyntaxError');
    }
  }

  get timeout(): number {
    return this.#timeout;
  }

  set timeout(timeout: number) {
    this.#timeout = toUnsignedLong(timeout);
    if (this.#isSent) this.#arm();
  }

  send(body: unknown = null): void {
    this.#mustBeOpen();
    const { method, url, isSync } = this.#request!;
    const isBodiless = method === 'GET' || method === 'HEAD';
    const { content, type, size } = toBody(isBodiless ? null : body);
    if (type !== undefined && !this.#headers.has('content-type')) this.#headers.set('content-type', type);
    const init = { method, headers: this.#headers };
    if (isSync) return this.#sendNow(url, new Request(url, init), bytesNow(content));
    this.#isSent = true;
    this.#uploaded = size;
    this.#tell('loadstart');
    if (size > 0) this.#tell('loadstart', this.upload, 0, size);
    if (!this.#isSent) return;
    this.#started = performance.now();
    this.#arm();
    const request = new Request(url, { ...init, body: content });
    const asked = this.#request;
    toNetworkRequest(request)
      .then((ready) => {
        if (this.#request !== asked || !this.#isSent) return;
        theNetwork().require(url, 'XMLHttpRequest');
        const heard = (event: NetworkEvent): void => this.#heard(event);
        this.#connection = theNetwork().connect({ do: 'fetch', ...ready, follows: true }, heard);
      })
      .catch(({ message }: Error) => {
        if (this.#request === asked && this.#isSent) this.#heard({ is: 'failed', message });
      });
  }

  abort(): void {
    this.#connection?.abandon();
    const isUnderway = this.#isSent && this.#readyState !== STATES.DONE;
    if (isUnderway) this.#fail('abort');
    if (this.#readyState === STATES.DONE) {
      this.#drop();
      this.#readyState = STATES.UNSENT;
    }
  }

  get responseURL(): string {
    return this.#head?.url.replace(/#.*/s, '') ?? '';
  }

  get status(): number {
    return this.#head?.status ?? 0;
  }

  get statusText(): string {
    return this.#head?.statusText ?? '';
  }

  getResponseHeader(name: string): string | null {
    return this.#responseHeaders.get(`${name}`);
  }

  getAllResponseHeaders(): string {
    return [...this.#responseHeaders].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  }

  overrideMimeType(mime: string): void {
    if (this.#readyState >= STATES.LOADING) {
      throw new DOMException('The response is already loading.', 'InvalidStateError');
    }
    this.#overridden = `${mime}`;
  }

  get responseType(): XMLHttpRequestResponseType {
    return this.#responseType;
  }

  set responseType(type: XMLHttpRequestResponseType) {
    if (!TYPES.has(type)) return;
    if (this.#readyState >= STATES.LOADING) {
      throw new DOMException('The response is already loading.', 'InvalidStateError');
    }
    this.#responseType = type;
  }

  get response(): unknown {
    if (this.#responseType === '' || this.#responseType === 'text') return this.#readText();
    if (this.#readyState !== STATES.DONE || this.#head === undefined) return null;
    return (this.#response ??= this.#read());
  }

  get responseText(): string {
    if (this.#responseType !== '' && this.#responseType !== 'text') {
      throw new DOMException(`The responseType is "${this.#responseType}".`, 'InvalidStateError');
    }
    return this.#readText();
  }

  get responseXML(): unknown {
    if (this.#responseType !== '' && this.#responseType !== 'document') {
      throw new DOMException(`The responseType is "${this.#responseType}".`, 'InvalidStateError');
    }
    return this.#responseType === 'document' ? this.response : null;
  }

  #mustBeOpen(): void {
    if (this.#readyState === STATES.OPENED && !this.#isSent) return;
    throw new DOMException('The request is not open, or already sent.', 'InvalidStateError');
  }

  #heard(event: NetworkEvent): void {
    if (event.is === 'response') {
      if (this.#uploaded > 0) this.#tellUploaded();
      this.#begin(event);
      this.#change(STATES.HEADERS_RECEIVED);
    } else if (event.is === 'data') {
      const bytes = new Uint8Array(event.data as ArrayBuffer);
      this.#connection?.took(bytes.length);
      this.#add(bytes);
      const now = performance.now();
      if (now - this.#progressed < PROGRESS_INTERVAL) return;
      this.#progressed = now;
      this.#change(STATES.LOADING);
      this.#tellProgress('progress');
    } else if (event.is === 'end') {
      if (this.#readyState < STATES.LOADING) this.#change(STATES.LOADING);
      if (this.#isSent) this.#tellProgress('progress');
      if (this.#isSent) this.#finish();
    } else {
      if (event.is === 'failed') console.warn(event.message);
      this.#fail('error');
    }
  }

  #begin(head: ResponseHead): void {
    this.#head = head;
    this.#responseHeaders = new Headers(head.headers as [string, string][]);
    this.#decoder = new TextDecoder(this.#charset());
  }

  #add(bytes: Uint8Array): void {
    this.#received += bytes.length;
    if (this.#responseType === '' || this.#responseType === 'text') {
      this.#text += this.#decoder?.decode(bytes, { stream: true }) ?? '';
    } else this.#parts.push(bytes);
  }

  #finish(): void {
    this.#text += this.#decoder?.decode() ?? '';
    this.#settle();
    this.#change(STATES.DONE);
    this.#tellProgress('load');
    this.#tellProgress('loadend');
  }

  /** https://xhr.spec.whatwg.org/#request-error-steps */
  #fail(type: 'abort' | 'error' | 'timeout'): void {
    const uploaded = this.#uploaded;
    this.#drop();
    this.#change(STATES.DONE);
    if (uploaded > 0) for (const told of [type, 'loadend']) this.#tell(told, this.upload);
    for (const told of [type, 'loadend']) this.#tell(told);
  }

  #sendNow(url: URL, request: Request, body: ArrayBuffer | undefined): void {
    const { method, headers } = request;
    const asked = { url: url.href, method, headers: [...headers], follows: true, ...(body && { body }) };
    let answer: ReturnType<ReturnType<typeof theNetwork>['wait']>;
    try {
      theNetwork().require(url, 'XMLHttpRequest');
      answer = theNetwork().wait(asked, this.#timeout || Infinity);
      if (answer === undefined) throw new DOMException('The answer did not come in time.', 'TimeoutError');
    } catch (error) {
      this.#drop();
      this.#readyState = STATES.DONE;
      if (error instanceof TypeError) throw new DOMException(error.message, 'NetworkError');
      throw error;
    }
    this.#begin(answer.head);
    for (const part of answer.parts) this.#add(part);
    this.#text += this.#decoder?.decode() ?? '';
    this.#change(STATES.DONE);
  }

  /** Ends what is under way; the response is one of the network's errors. */
  #drop(): void {
    this.#connection?.abandon();
    this.#settle();
    this.#head = undefined;
    this.#responseHeaders = new Headers();
    this.#decoder = undefined;
    this.#response = undefined;
    this.#parts = [];
    this.#text = '';
    this.#received = 0;
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#connection = undefined;
    this.#isSent = false;
    this.#uploaded = 0;
  }

  #arm(): void {
    clearTimeout(this.#timer);
    if (this.#timeout === 0) return;
    const left = this.#started + this.#timeout - performance.now();
    this.#timer = setTimeout(() => this.#fail('timeout'), Math.max(0, left));
  }

  #change(state: number): void {
    this.#readyState = state;
    fire(new Event('readystatechange'), this);
  }

  #tell(type: string, target: XMLHttpRequestEventTarget = this, loaded = 0, total = 0): void {
    fire(new ProgressEvent(type, { lengthComputable: total > 0, loaded, total }), target);
  }

  #tellProgress(type: string): void {
    const isEncoded = this.#responseHeaders.has('content-encoding');
    this.#tell(
      type,
      this,
      this.#received,
      isEncoded ? 0 : Number(this.#responseHeaders.get('content-length')),
    );
  }

  #tellUploaded(): void {
    const size = this.#uploaded;
    this.#uploaded = 0;
    for (const type of ['progress', 'load', 'loadend']) this.#tell(type, this.upload, size, size);
  }

  get #mime(): string {
    return this.#overridden ?? this.#responseHeaders.get('content-type') ?? 'text/xml';
  }

  #charset(): string {
    const label = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(this.#mime)?.[1] ?? 'utf-8';
    try {
      return new TextDecoder(label).encoding;
    } catch {
      return 'utf-8';
    }
  }

  #readText(): string {
    return this.#readyState === STATES.LOADING || this.#readyState === STATES.DONE ? this.#text : '';
  }

  /** https://xhr.spec.whatwg.org/#response-body; what can't be read is null. */
  #read(): unknown {
    if (this.#responseType === 'blob') return new Blob(this.#parts as BlobPart[], { type: this.#mime });
    const bytes = joined(this.#parts, this.#received);
    if (this.#responseType === 'arraybuffer') return bytes.buffer;
    if (this.#responseType === 'document') {
      const isHtml = /^\s*text\/html\s*(?:;|$)/i.test(this.#mime);
      return isHtml ? parseHtmlDocument(this.#decoder!.decode(bytes), currentDocument()) : null;
    }
    try {
      return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    } catch {
      return null;
    }
  }
}

for (const [name, value] of Object.entries(STATES)) {
  for (const holder of [XMLHttpRequest, XMLHttpRequest.prototype]) {
    Object.defineProperty(holder, name, { value, enumerable: true });
  }
}
defineEventHandlers(XMLHttpRequest.prototype, 'readystatechange');
