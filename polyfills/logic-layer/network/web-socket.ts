import { DomEventTarget } from '../dom/dom-event-target.ts';
import { defineEventHandlers } from '../dom/event-handlers.ts';
import { fire } from '../events/dispatch.ts';
import { CloseEvent, MessageEvent } from '../events/event-classes.ts';
import { Event } from '../events/event.ts';
import { requireArguments, toUSVString } from '../web-idl/conversions.ts';
import { bytesOf, NETWORK_BUDGETS, type NetworkEvent } from './network-messages.ts';
import { theNetwork, type Connection } from './network.ts';
import { defineConstants } from '../web-idl/define-constants.ts';

const STATES = { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 };
const REASON_BYTES = 123;
/** https://www.rfc-editor.org/rfc/rfc9110#name-tokens */
const TOKEN = /^[!#$%&'*+\-.^_`|~\w]+$/;

/** https://websockets.spec.whatwg.org/#the-websocket-interface, to declared origins. */
export class WebSocket extends DomEventTarget {
  declare static readonly CONNECTING: number;
  binaryType: 'blob' | 'arraybuffer' = 'blob';
  readonly #url: string;
  readonly #connection: Connection;
  #readyState = STATES.CONNECTING;
  #bufferedAmount = 0;
  #protocol = '';
  #extensions = '';
  /** Messages come to scripts in their order, though a Blob must be sent first as bytes. */
  #sending: Promise<unknown> | undefined;

  constructor(address: string | URL, protocols: string | readonly string[] = []) {
    super();
    requireArguments('WebSocket', arguments.length, 1);
    const url = parseUrl(`${address as string}`);
    const asked = (typeof protocols === 'string' ? [protocols] : [...protocols]).map(String);
    if (asked.some((name) => !TOKEN.test(name)) || new Set(asked).size < asked.length) {
      throw new DOMException('A subprotocol is not a token, or is there twice.', 'SyntaxError');
    }
    theNetwork().require(url, 'WebSocket');
    this.#url = url.href;
    this.#connection = theNetwork().connect({ do: 'socket', url: url.href, protocols: asked }, (event) =>
      this.#heard(event),
    );
  }

  get url(): string {
    return this.#url;
  }

  get readyState(): number {
    return this.#readyState;
  }

  get bufferedAmount(): number {
    return this.#bufferedAmount;
  }

  get protocol(): string {
    return this.#protocol;
  }

  get extensions(): string {
    return this.#extensions;
  }

  send(data: string | ArrayBuffer | ArrayBufferView | Blob): void {
    requireArguments('send', arguments.length, 1);
    if (this.#readyState === STATES.CONNECTING) {
      throw new DOMException('The socket is not open yet.', 'InvalidStateError');
    }
    const message = toMessage(data);
    const size = message instanceof Blob ? message.size : bytesOf(message);
    this.#bufferedAmount += size;
    if (this.#readyState !== STATES.OPEN) return;
    if (this.#bufferedAmount > NETWORK_BUDGETS.socketBuffer) {
      this.#giveUp(`it holds more than ${NETWORK_BUDGETS.socketBuffer} bytes.`);
    } else if (message instanceof Blob || this.#sending) {
      const sent = Promise.all([message instanceof Blob ? message.arrayBuffer() : message, this.#sending])
        .then(([bytes]) => this.#connection.send({ do: 'send', data: bytes }))
        .catch(({ message }: Error) => this.#giveUp(`a Blob could not be read: ${message}`));
      this.#sending = sent;
      void sent.then(() => {
        if (this.#sending === sent) this.#sending = undefined;
      });
    } else this.#connection.send({ do: 'send', data: message });
  }

  close(code?: number, reason?: string): void {
    const number = code === undefined ? undefined : Math.round(Number(code));
    if (number !== undefined && number !== 1000 && !(number >= 3000 && number <= 4999)) {
      throw new DOMException('A close code is 1000, or from 3000 to 4999.', 'InvalidAccessError');
    }
    const text = reason === undefined ? undefined : toUSVString(reason);
    if (text !== undefined && bytesOf(text) > REASON_BYTES) {
      throw new DOMException(`A reason has at most ${REASON_BYTES} bytes.`, 'SyntaxError');
    }
    if (this.#readyState > STATES.OPEN) return;
    this.#readyState = STATES.CLOSING;
    void Promise.resolve(this.#sending).then(() =>
      this.#connection.send({
        do: 'close',
        ...(number !== undefined && { code: number }),
        ...(text !== undefined && { reason: text }),
      }),
    );
  }

  #giveUp(reason: string): void {
    console.warn(`A socket is closed, as ${reason}`);
    this.#readyState = STATES.CLOSING;
    this.#connection.send({ do: 'close' });
  }

  #heard(event: NetworkEvent): void {
    if (event.is === 'opened') {
      if (this.#readyState !== STATES.CONNECTING) return;
      this.#readyState = STATES.OPEN;
      this.#protocol = event.protocol;
      this.#extensions = event.extensions;
      fire(new Event('open'), this);
    } else if (event.is === 'data') {
      this.#connection.took(bytesOf(event.data));
      if (this.#readyState !== STATES.OPEN) return;
      const isBlob = typeof event.data !== 'string' && this.binaryType === 'blob';
      const data = isBlob ? new Blob([event.data]) : event.data;
      fire(new MessageEvent('message', { data, origin: new URL(this.#url).origin }), this);
    } else if (event.is === 'sent') this.#bufferedAmount -= event.bytes;
    else if (event.is === 'closed') {
      this.#readyState = STATES.CLOSED;
      const { code, reason, wasClean, failed } = event;
      if (failed) fire(new Event('error'), this);
      fire(new CloseEvent('close', { code, reason, wasClean }), this);
    }
  }
}

defineConstants(WebSocket, STATES);
defineEventHandlers(WebSocket.prototype, 'open error close message');

function parseUrl(address: string): URL {
  const url = URL.parse(address);
  if (url?.protocol.startsWith('http')) url.protocol = url.protocol.replace('http', 'ws');
  if (url === null || !/^wss?:$/.test(url.protocol) || url.href.includes('#')) {
    throw new DOMException(`"${address}" is not the address of a socket.`, 'SyntaxError');
  }
  return url;
}

function toMessage(data: unknown): string | ArrayBuffer | Blob {
  if (data instanceof Blob) return data;
  if (data instanceof ArrayBuffer) return data.slice(0);
  if (ArrayBuffer.isView(data))
    return new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice().buffer;
  return toUSVString(data);
}
