import { defineEventHandlers } from '../dom/event-handlers.ts';
import { fire } from '../events/dispatch.ts';
import { Event } from '../events/event.ts';
import { requireArguments, toUnsignedLong } from '../web-idl/conversions.ts';
import { AuthorRequest } from './author-request.ts';
import { toNetworkRequest } from './fetch.ts';
import type { NetworkEvent } from './network-messages.ts';
import { theNetwork, type Connection } from './network.ts';
import { ReceivedResponse } from './received-response.ts';
import { bytesNow, toBody } from './request-body.ts';
import { RequestTimeout } from './request-timeout.ts';
import { answerNow } from './synchronous-request.ts';
import { UploadProgress } from './upload-progress.ts';
import {
  fireProgress,
  XMLHttpRequestEventTarget,
  XMLHttpRequestUpload,
} from './xml-http-request-event-target.ts';
import { defineConstants } from '../web-idl/define-constants.ts';

const STATES = { UNSENT: 0, OPENED: 1, HEADERS_RECEIVED: 2, LOADING: 3, DONE: 4 };
/** Milliseconds between two events `progress`. */
const PROGRESS_INTERVAL = 50;
const TYPES = new Set(['', 'arraybuffer', 'blob', 'document', 'json', 'text']);

/**
 * https://xhr.spec.whatwg.org/#interface-xmlhttprequest, to declared origins and to files of the package. No XML is parsed;
 * how much of a body was sent is known only when all of it was.
 */
export class XMLHttpRequest extends XMLHttpRequestEventTarget {
  readonly upload = new XMLHttpRequestUpload();
  withCredentials = false;
  #readyState = STATES.UNSENT;
  #request: AuthorRequest | undefined;
  readonly #timeout = new RequestTimeout(() => this.#fail('timeout'));
  #isSent = false;
  readonly #uploading = new UploadProgress(this.upload);
  #connection: Connection | undefined;
  readonly #response = new ReceivedResponse();
  #progressed = 0;

  get readyState(): number {
    return this.#readyState;
  }

  open(method: string, address: string | URL, isAsync?: boolean): void {
    requireArguments('open', arguments.length, 2);
    const isSync = arguments.length > 2 && !isAsync;
    const request = new AuthorRequest(method, address, isSync);
    this.#drop();
    this.#request = request;
    if (this.#readyState !== STATES.OPENED) this.#change(STATES.OPENED);
  }

  setRequestHeader(name: string, value: string): void {
    requireArguments('setRequestHeader', arguments.length, 2);
    this.#openRequest().addHeader(name, value);
  }

  get timeout(): number {
    return this.#timeout.duration;
  }

  set timeout(timeout: number) {
    this.#timeout.duration = toUnsignedLong(timeout);
  }

  send(body: unknown = null): void {
    const asked = this.#openRequest();
    const { method, url, headers } = asked;
    const isBodiless = method === 'GET' || method === 'HEAD';
    const { content, type, size } = toBody(isBodiless ? null : body);
    if (type !== undefined && !headers.has('content-type')) headers.set('content-type', type);
    if (asked.isSync) return this.#sendNow(url, asked.toRequest(null), bytesNow(content));
    this.#isSent = true;
    this.#uploading.begin(size);
    fireProgress('loadstart', this);
    if (size > 0) fireProgress('loadstart', this.upload, 0, size);
    if (!this.#isSent) return;
    this.#timeout.start();
    this.#progressed = 0;
    void this.#begin(asked, content);
  }

  async #begin(asked: AuthorRequest, content: BodyInit | null): Promise<void> {
    const isWanted = (): boolean => this.#request === asked && this.#isSent;
    try {
      const ready = await toNetworkRequest(asked.toRequest(content));
      if (!isWanted()) return;
      theNetwork().require(asked.url, 'XMLHttpRequest');
      const heard = (event: NetworkEvent): void => this.#heard(event);
      this.#connection = theNetwork().connect({ do: 'fetch', ...ready, follows: true }, heard);
    } catch (error) {
      // Never before `send` is over.
      await null;
      if (isWanted()) this.#heard({ is: 'failed', message: (error as Error).message });
    }
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
    return this.#response.head?.url.replace(/#.*/s, '') ?? '';
  }

  get status(): number {
    return this.#response.head?.status ?? 0;
  }

  get statusText(): string {
    return this.#response.head?.statusText ?? '';
  }

  getResponseHeader(name: string): string | null {
    try {
      return this.#response.headers.get(`${name}`);
    } catch {
      return null;
    }
  }

  getAllResponseHeaders(): string {
    return [...this.#response.headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  }

  overrideMimeType(mime: string): void {
    this.#mustNotBeLoading();
    this.#response.overridden = `${mime}`;
  }

  get responseType(): XMLHttpRequestResponseType {
    return this.#response.type;
  }

  set responseType(type: XMLHttpRequestResponseType) {
    if (!TYPES.has(type)) return;
    this.#mustNotBeLoading();
    this.#response.type = type;
  }

  get response(): unknown {
    if (this.#response.isText) return this.#readText();
    if (this.#readyState !== STATES.DONE || this.#response.head === undefined) return null;
    return this.#response.object;
  }

  get responseText(): string {
    const { type, isText } = this.#response;
    if (!isText) throw new DOMException(`The responseType is "${type}".`, 'InvalidStateError');
    return this.#readText();
  }

  get responseXML(): unknown {
    const { type } = this.#response;
    if (type !== '' && type !== 'document') {
      throw new DOMException(`The responseType is "${type}".`, 'InvalidStateError');
    }
    return type === 'document' ? this.response : null;
  }

  #openRequest(): AuthorRequest {
    const request = this.#request;
    if (request && this.#readyState === STATES.OPENED && !this.#isSent) return request;
    throw new DOMException('The request is not open, or already sent.', 'InvalidStateError');
  }

  #mustNotBeLoading(): void {
    if (this.#readyState < STATES.LOADING) return;
    throw new DOMException('The response is already loading.', 'InvalidStateError');
  }

  #heard(event: NetworkEvent): void {
    if (event.is === 'response') {
      const connection = this.#connection;
      this.#uploading.end();
      if (this.#connection !== connection) return;
      this.#response.begin(event);
      this.#change(STATES.HEADERS_RECEIVED);
    } else if (event.is === 'data') {
      const bytes = new Uint8Array(event.data as ArrayBuffer);
      this.#connection?.took(bytes.length);
      this.#response.add(bytes);
      const now = performance.now();
      if (now - this.#progressed < PROGRESS_INTERVAL) return;
      this.#progressed = now;
      this.#change(STATES.LOADING);
      this.#tellProgress('progress');
    } else if (event.is === 'end') {
      if (this.#readyState < STATES.LOADING && this.#response.size > 0) this.#change(STATES.LOADING);
      if (this.#isSent) this.#tellProgress('progress');
      if (this.#isSent) this.#finish();
    } else {
      if (event.is === 'failed') console.warn(event.message);
      this.#fail('error');
    }
  }

  #finish(): void {
    this.#response.end();
    this.#settle();
    this.#change(STATES.DONE);
    this.#tellProgress('load');
    this.#tellProgress('loadend');
  }

  /** https://xhr.spec.whatwg.org/#request-error-steps */
  #fail(type: 'abort' | 'error' | 'timeout'): void {
    const { isUnderway } = this.#uploading;
    this.#drop();
    this.#change(STATES.DONE);
    if (isUnderway) for (const told of [type, 'loadend']) fireProgress(told, this.upload);
    for (const told of [type, 'loadend']) fireProgress(told, this);
  }

  #sendNow(url: URL, request: Request, body: ArrayBuffer | undefined): void {
    let answer: ReturnType<typeof answerNow>;
    try {
      answer = answerNow(url, request, body, this.#timeout.duration || Infinity);
    } catch (error) {
      this.#drop();
      this.#readyState = STATES.DONE;
      throw error;
    }
    this.#response.begin(answer.head);
    for (const part of answer.parts) this.#response.add(part);
    this.#finish();
  }

  /** Ends what is under way; the response is one of the network's errors. */
  #drop(): void {
    this.#connection?.abandon();
    this.#settle();
    this.#response.drop();
  }

  #settle(): void {
    this.#timeout.stop();
    this.#connection = undefined;
    this.#isSent = false;
    this.#uploading.drop();
  }

  #change(state: number): void {
    this.#readyState = state;
    fire(new Event('readystatechange'), this);
  }

  #tellProgress(type: string): void {
    const { size, headers } = this.#response;
    const total = headers.has('content-encoding') ? 0 : Number(headers.get('content-length'));
    fireProgress(type, this, size, total);
  }

  #readText(): string {
    return this.#readyState === STATES.LOADING || this.#readyState === STATES.DONE ? this.#response.text : '';
  }
}

defineConstants(XMLHttpRequest, STATES);
defineEventHandlers(XMLHttpRequest.prototype, 'readystatechange');
