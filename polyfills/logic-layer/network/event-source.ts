import { DomEventTarget } from '../dom/dom-event-target.ts';
import { defineEventHandlers } from '../dom/event-handlers.ts';
import { fire } from '../events/dispatch.ts';
import { MessageEvent } from '../events/event-classes.ts';
import { Event } from '../events/event.ts';
import type { NetworkEvent } from './network-messages.ts';
import { theNetwork, type Connection } from './network.ts';
import { defineConstants } from '../web-idl/define-constants.ts';

const STATES = { CONNECTING: 0, OPEN: 1, CLOSED: 2 };

/** https://html.spec.whatwg.org/multipage/server-sent-events.html#the-eventsource-interface, to declared origins. */
export class EventSource extends DomEventTarget {
  readonly url: string;
  readonly withCredentials = false;
  #readyState = STATES.CONNECTING;
  #connection: Connection | undefined;
  #retry = 3_000;
  #lastEventId = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(address: string | URL) {
    super();
    this.url = theNetwork().require(parse(address), 'EventSource').href;
    this.#connect();
  }

  get readyState(): number {
    return this.#readyState;
  }

  close(): void {
    this.#readyState = STATES.CLOSED;
    clearTimeout(this.#timer);
    this.#connection?.abandon();
  }

  #connect(): void {
    const headers: [string, string][] = [['accept', 'text/event-stream']];
    if (this.#lastEventId !== '') headers.push(['last-event-id', this.#lastEventId]);
    const request = { url: this.url, method: 'GET', headers, follows: true, cache: 'no-store' as const };
    const decoder = new TextDecoder();
    let { origin } = new URL(this.url);
    const parser = new EventStream({
      dispatch: (event) => this.#dispatch(event, origin),
      retry: (time) => void (this.#retry = time),
    });
    this.#connection = theNetwork().connect({ do: 'fetch', ...request }, (event: NetworkEvent) => {
      if (event.is === 'response') {
        const type = new Headers(event.headers as [string, string][]).get('content-type') ?? '';
        if (event.status !== 200 || !/^text\/event-stream\s*(?:;|$)/i.test(type)) return this.#fail();
        origin = new URL(event.url).origin;
        this.#readyState = STATES.OPEN;
        fire(new Event('open'), this);
      } else if (event.is === 'data') {
        const bytes = event.data as ArrayBuffer;
        this.#connection?.took(bytes.byteLength);
        parser.add(decoder.decode(bytes, { stream: true }));
      } else this.#reconnect();
    });
  }

  #dispatch({ type, data, id }: StreamedEvent, origin: string): void {
    if (id !== undefined) this.#lastEventId = id;
    if (data === undefined || this.#readyState === STATES.CLOSED) return;
    fire(new MessageEvent(type || 'message', { data, origin, lastEventId: this.#lastEventId }), this);
  }

  #reconnect(): void {
    if (this.#readyState === STATES.CLOSED) return;
    this.#readyState = STATES.CONNECTING;
    fire(new Event('error'), this);
    if (this.#readyState === STATES.CONNECTING) this.#timer = setTimeout(() => this.#connect(), this.#retry);
  }

  #fail(): void {
    this.close();
    fire(new Event('error'), this);
  }
}

function parse(address: string | URL): URL {
  try {
    return theNetwork().parse(address);
  } catch (error) {
    throw new DOMException((error as Error).message, 'SyntaxError');
  }
}

defineConstants(EventSource, STATES);
defineEventHandlers(EventSource.prototype, 'open message error');

interface StreamedEvent {
  readonly type: string;
  readonly data: string | undefined;
  readonly id: string | undefined;
}

interface StreamListener {
  dispatch(event: StreamedEvent): void;
  /** Milliseconds until a lost connection is made again. */
  retry(time: number): void;
}

/** https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation */
class EventStream {
  readonly #listener: StreamListener;
  #rest = '';
  #fields: Record<string, string> = {};

  constructor(listener: StreamListener) {
    this.#listener = listener;
  }

  add(text: string): void {
    const whole = this.#rest + text;
    // A carriage return at the end may be half of a line end.
    const lines = whole.split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#line(line);
  }

  #line(line: string): void {
    const [, name = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    const fields = this.#fields;
    if (line === '') {
      const { event: type = '', data, id } = fields;
      this.#fields = {};
      this.#listener.dispatch({ type, data, id });
    } else if (name === 'retry') {
      if (/^\d+$/.test(value)) this.#listener.retry(Number(value));
    } else if (name === 'data' && fields['data'] !== undefined) fields['data'] += `\n${value}`;
    else if (name !== 'id' || !value.includes('\0')) fields[name] = value;
  }
}
