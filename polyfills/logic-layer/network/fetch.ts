import { NETWORK_BUDGETS, type NetworkRequest, type ResponseHead } from './network-messages.ts';
import { theNetwork, type Connection } from './network.ts';

/** https://fetch.spec.whatwg.org/#null-body-status */
const NULL_BODY = new Set([101, 103, 204, 205, 304]);

/**
 * https://fetch.spec.whatwg.org/#dom-global-fetch, to declared origins and to files of the package. The host makes the
 * request, without its own credentials; a request ends with the MiniApp, `keepalive` or not.
 */
export async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const isRequest = input instanceof Request;
  const url = theNetwork().resolve(isRequest ? input.url : input, 'fetch');
  const request = new Request(isRequest ? input : url, init);
  const { signal } = request;
  signal.throwIfAborted();
  if (request.mode === 'same-origin') throw new TypeError(`${url.origin} is another origin than the page's.`);
  const asked = await toNetworkRequest(request);
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const answer = new AnswerBody();
    const abort = (): void => {
      connection.abandon();
      answer.fail(signal.reason);
      reject(signal.reason as Error);
    };
    const connection: Connection = theNetwork().connect({ do: 'fetch', ...asked }, (event) => {
      if (event.is === 'response') resolve(toResponse(event, request.method === 'HEAD' ? null : answer));
      else if (event.is === 'data') answer.add(event.data as ArrayBuffer);
      else {
        signal.removeEventListener('abort', abort);
        if (event.is === 'end') return answer.end();
        const error = new TypeError(event.is === 'failed' ? event.message : '');
        answer.fail(error);
        reject(error);
      }
    });
    answer.connection = connection;
    signal.addEventListener('abort', abort);
  });
}

/** @throws {TypeError} for a body that is too big */
export async function toNetworkRequest(request: Request): Promise<NetworkRequest> {
  const { url, method, headers, redirect, cache, integrity } = request;
  // Firefox has no `body` of a request, so the method is asked too.
  const isBodiless = request.body === null || method === 'GET' || method === 'HEAD';
  const body = isBodiless ? undefined : await request.arrayBuffer();
  if (body && body.byteLength > NETWORK_BUDGETS.body) {
    throw new TypeError(`A request has a body of at most ${NETWORK_BUDGETS.body} bytes.`);
  }
  const follows = redirect === 'follow';
  return { url, method, headers: [...headers], follows, cache, integrity, ...(body && { body }) };
}

function toResponse(head: ResponseHead, body: AnswerBody | null): Response {
  const { status, statusText } = head;
  const headers = head.headers as [string, string][];
  const stream = NULL_BODY.has(status) ? null : (body?.stream ?? null);
  return completed(new Response(stream, { status, statusText, headers }), head, body);
}

const READERS = ['arrayBuffer', 'blob', 'bytes', 'formData', 'json', 'text'] as const;

/** Tells what no constructor of a response can be told: where it comes from, and why its body failed. */
function completed(response: Response, head: ResponseHead, body: AnswerBody | null): Response {
  const { url, redirected } = head;
  const clone = response.clone.bind(response);
  const members: Record<string, unknown> = { url, redirected, type: 'cors' };
  members['clone'] = () => completed(clone(), head, body);
  for (const name of READERS) {
    const read = (response as Partial<Response>)[name]?.bind(response);
    if (read) members[name] = () => read().catch((error: unknown) => Promise.reject(body?.failure ?? error));
  }
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(response, name, { value, configurable: true, writable: true });
  }
  return response;
}

/** The body of an answer: the host sends more when the script took what came. */
class AnswerBody {
  readonly stream: ReadableStream<Uint8Array>;
  connection: Connection | undefined;
  failure: unknown;
  #parts: ArrayBuffer[] = [];
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #isEnded = false;
  #pulled: (() => void) | undefined;

  constructor() {
    this.stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => void (this.#controller = controller),
        pull: () =>
          new Promise<void>((resolve) => {
            this.#pulled = resolve;
            this.#give();
          }),
        cancel: () => this.connection?.abandon(),
      },
      { highWaterMark: 0 },
    );
  }

  add(part: ArrayBuffer): void {
    this.#parts.push(part);
    this.#give();
  }

  end(): void {
    this.#isEnded = true;
    this.#give();
  }

  fail(error: unknown): void {
    this.#parts = [];
    this.failure = error;
    if (!this.#isEnded) this.#controller?.error(error);
    this.#pulled?.();
  }

  #give(): void {
    const pulled = this.#pulled;
    const part = this.#parts.shift();
    if (part !== undefined && pulled) {
      this.#pulled = undefined;
      this.#controller?.enqueue(new Uint8Array(part));
      this.connection?.took(part.byteLength);
      pulled();
    } else if (part !== undefined) this.#parts.unshift(part);
    else if (this.#isEnded) {
      this.#controller?.close();
      this.#controller = undefined;
      pulled?.();
    }
  }
}
