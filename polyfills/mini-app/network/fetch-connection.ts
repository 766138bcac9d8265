import { NETWORK_BUDGETS, type NetworkEvent } from '../../logic-layer/network/network-messages.ts';
import { WAITING_CHUNK, type WaitingMemory } from '../../logic-layer/network/waiting-memory.ts';
import type { DeclaredFetch } from '../declared-fetch.ts';
import type { BufferedBytes } from './buffered-bytes.ts';
import type { Fetching, HostConnection, Tell } from './connection.ts';
import { packageResponse, type PackageFile } from './package-response.ts';

/** Milliseconds until an event is offered again to a script that waits for another. */
const OFFER_AGAIN = 1;
const EVENT_STREAM = /^text\/event-stream\s*(?:;|$)/i;

export interface FetchOptions {
  readonly declared: Pick<DeclaredFetch, 'request'>;
  readonly buffered: BufferedBytes;
  /** For requests that a script waits for. */
  readonly memory: WaitingMemory | undefined;
  file(path: string): PackageFile | undefined;
  readonly tell: Tell;
}

/** A request that the host makes for a MiniApp. It reads on when the scripts took what came. */
export class FetchConnection implements HostConnection {
  readonly #options: FetchOptions;
  readonly #asked: Fetching;
  readonly #ended = new AbortController();
  #unread = 0;
  #taken: (() => void) | undefined;

  constructor(asked: Fetching, options: FetchOptions) {
    this.#asked = asked;
    this.#options = options;
  }

  /**
   * Never rejects: a failure is told.
   *
   * @param refusal why the request may not be made
   */
  async run(refusal?: string): Promise<void> {
    const { buffered } = this.#options;
    const size = this.#asked.body?.byteLength ?? 0;
    try {
      if (refusal !== undefined) throw new TypeError(refusal);
      if (!buffered.add(size)) throw new TypeError(tooMuch());
      try {
        await this.#answer(await this.#request());
      } finally {
        buffered.remove(size);
      }
      await this.#tell({ is: 'end' });
    } catch (error) {
      await this.#fail((error as Error).message);
    } finally {
      buffered.remove(this.#unread);
    }
  }

  took(bytes: number): void {
    const removed = Math.min(bytes, this.#unread);
    this.#unread -= removed;
    this.#options.buffered.remove(removed);
    this.#taken?.();
  }

  send(): boolean {
    return false;
  }

  close(): void {
    this.#ended.abort();
    this.#taken?.();
  }

  #request(): Promise<Response> | Response {
    const { url, method, headers, follows, body, cache = 'default', integrity = '' } = this.#asked;
    if (url.startsWith('miniapp:')) return packageResponse(url, method, (path) => this.#options.file(path));
    return this.#options.declared.request(url, {
      method,
      headers: headers as [string, string][],
      body: body ?? null,
      cache,
      integrity,
      redirect: follows ? 'follow' : 'error',
      signal: this.#ended.signal,
    });
  }

  async #answer(response: Response): Promise<void> {
    const { status, statusText, url, redirected, headers } = response;
    await this.#tell({
      is: 'response',
      status,
      statusText,
      headers: [...headers],
      url: url || this.#asked.url,
      redirected,
    });
    const isEndless = EVENT_STREAM.test(headers.get('Content-Type') ?? '');
    const reader = response.body?.getReader();
    let size = 0;
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      size += part.value.byteLength;
      if (size > NETWORK_BUDGETS.body && !isEndless) {
        void reader?.cancel();
        throw new TypeError(`The answer has more than ${NETWORK_BUDGETS.body} bytes.`);
      }
      await this.#hand(part.value);
    }
  }

  async #hand(bytes: Uint8Array): Promise<void> {
    const most = this.#asked.waits ? WAITING_CHUNK : NETWORK_BUDGETS.unread;
    for (let at = 0; at < bytes.length; at += most) {
      const data = new Uint8Array(bytes.subarray(at, at + most)).buffer;
      if (!this.#asked.waits) await this.#room(data.byteLength);
      await this.#tell({ is: 'data', data }, [data]);
    }
  }

  /** Waits until the scripts took enough. */
  async #room(bytes: number): Promise<void> {
    while (this.#unread > 0 && this.#unread + bytes > NETWORK_BUDGETS.unread) await this.#untilTaken();
    if (!this.#options.buffered.add(bytes)) throw new TypeError(tooMuch());
    this.#unread += bytes;
  }

  async #untilTaken(): Promise<void> {
    await new Promise<void>((resolve) => (this.#taken = resolve));
    this.#ended.signal.throwIfAborted();
  }

  async #fail(message: string): Promise<void> {
    try {
      await this.#tell({ is: 'failed', message });
    } catch {
      // It was given up: nobody is left to be told.
    }
  }

  async #tell(event: NetworkEvent, transfer?: Transferable[]): Promise<void> {
    const { memory, tell } = this.#options;
    this.#ended.signal.throwIfAborted();
    if (!this.#asked.waits) return tell(event, transfer);
    if (memory === undefined) throw new TypeError('There is no memory through which the answer could go.');
    while (!memory.write(this.#asked.connection, event)) {
      await new Promise((resolve) => setTimeout(resolve, OFFER_AGAIN));
      this.#ended.signal.throwIfAborted();
    }
  }
}

function tooMuch(): string {
  return `More than ${NETWORK_BUDGETS.buffered} bytes of requests and sockets wait; wait for some of them.`;
}
