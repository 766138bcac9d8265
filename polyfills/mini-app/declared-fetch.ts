import { BODY_LIMIT, type Json } from '../logic-layer/messages.ts';
import { isRecord } from './json.ts';

export interface DeclaredResponse {
  readonly value: Json;
  readonly body: ArrayBuffer;
}

/**
 * Requests that the host makes for a MiniApp: to declared origins only, with CORS and without credentials. Redirects are
 * refused, since where they lead can't be seen before they are followed. Rejects with a TypeError, as `fetch` does.
 */
export class DeclaredFetch {
  readonly #origins: ReadonlySet<string>;
  readonly #ended = new AbortController();

  constructor(declaredOrigins: readonly string[]) {
    this.#origins = new Set(declaredOrigins);
  }

  async answer(input: Json, body?: ArrayBuffer): Promise<DeclaredResponse> {
    if (!isRecord(input)) throw new TypeError('fetch needs a URL.');
    const { url, method, headers } = input;
    const response = await this.#request(String(url), {
      method: String(method),
      headers: headers as [string, string][],
      body: body ?? null,
    });
    const { status, statusText } = response;
    const bytes = await readBounded(response);
    return { value: { status, statusText, headers: [...response.headers], url: response.url }, body: bytes };
  }

  /** A resource for the view; undefined when there is none. */
  async resource(url: string): Promise<{ bytes: Uint8Array; type: string } | undefined> {
    const response = await this.#request(url, {});
    if (!response.ok) return undefined;
    const bytes = new Uint8Array(await readBounded(response));
    return { bytes, type: response.headers.get('Content-Type') ?? '' };
  }

  /** Ends what is under way; what is asked afterwards rejects. */
  close(): void {
    this.#ended.abort();
  }

  async #request(url: string, init: RequestInit): Promise<Response> {
    const { origin, hostname, protocol, port } = new URL(url);
    if (!this.#origins.has(origin)) throw new TypeError(`${origin} is not among the declared origins.`);
    const host = globalThis.location;
    const isHostsServer = isLoopback(hostname) && isLoopback(host.hostname) && port === host.port;
    if (origin === host.origin || (isHostsServer && protocol === host.protocol)) {
      throw new TypeError(`${origin} is the host's own origin, which no MiniApp may reach.`);
    }
    return fetch(url, {
      ...init,
      mode: 'cors',
      credentials: 'omit',
      redirect: 'error',
      signal: this.#ended.signal,
      referrerPolicy: 'no-referrer',
    });
  }
}

/** This machine has many names, all of one server. */
function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

async function readBounded(response: Response): Promise<ArrayBuffer> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > BODY_LIMIT) {
      await reader?.cancel();
      throw new TypeError(`The answer has more than ${BODY_LIMIT} bytes.`);
    }
    chunks.push(part.value);
  }
  return new Blob(chunks).arrayBuffer();
}
