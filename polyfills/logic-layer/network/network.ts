import type {
  FromNetwork,
  NetworkEvent,
  NetworkRequest,
  ResponseHead,
  ToNetwork,
} from './network-messages.ts';
import { WaitingMemory } from './waiting-memory.ts';

/** What the host asks for, without the number that `Network` gives it. */
type Asked = ToNetwork extends infer Message
  ? Message extends ToNetwork
    ? Omit<Message, 'type' | 'connection'>
    : never
  : never;

/** The host is told what was taken when it is so many bytes, or after so many milliseconds. */
const TELL_BYTES = 256 * 1024;
const TELL_AFTER = 10;

/** One request or socket. */
export interface Connection {
  readonly number: number;
  /** Bytes are moved, so the asker has them no more. */
  send(asked: Asked): void;
  /** So many bytes of what came were taken; the host is told from time to time. */
  took(bytes: number): void;
  /** Nothing that comes is heard any more, and the host lets go of it. */
  abandon(): void;
}

export interface NetworkOptions {
  readonly declaredOrigins: readonly string[];
  /** Shared with the host, where its page is cross-origin isolated; for requests that a script waits for. */
  readonly memory: SharedArrayBuffer | undefined;
  /** The address against which scripts' addresses are resolved. */
  base(): string;
  post(message: ToNetwork, transfer?: Transferable[]): void;
}

const NO_MEMORY =
  'A synchronous request needs shared memory, which this page may not have: serve it with the headers ' +
  'Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp, or make the request asynchronous.';

/** The logic layer's end of the network, which is the host's: to declared origins only. */
export class Network {
  readonly #options: NetworkOptions;
  readonly #memory: WaitingMemory | undefined;
  readonly #open = new Map<number, (event: NetworkEvent) => void>();
  #connections = 0;

  constructor(options: NetworkOptions) {
    this.#options = options;
    this.#memory = options.memory && new WaitingMemory(options.memory);
  }

  /**
   * The address that a script means: at a declared origin, or a file of the package.
   *
   * @throws {TypeError} for any other
   */
  resolve(address: string | URL, what: string): URL {
    return this.require(this.parse(address), what);
  }

  /** @throws {TypeError} for what is no address */
  parse(address: string | URL): URL {
    return new URL(address, this.#options.base());
  }

  /** @throws {TypeError} for an address that a MiniApp may not reach */
  require(url: URL, what: string): URL {
    const origin = url.protocol.startsWith('ws') ? url.origin.replace('ws', 'http') : url.origin;
    const { declaredOrigins } = this.#options;
    if (url.protocol === 'miniapp:' && what !== 'WebSocket') return url;
    if (!declaredOrigins.includes(origin)) {
      throw new TypeError(
        `${what} to ${origin} is not allowed: the manifest's mpt_declared_origins doesn't list that origin.`,
      );
    }
    return url;
  }

  connect(first: Asked, heard: (event: NetworkEvent) => void): Connection {
    const connection = ++this.#connections;
    const { post } = this.#options;
    const send: Connection['send'] = (asked) => {
      const { body, data } = asked as { body?: unknown; data?: unknown };
      const moved = [body, data].filter((part) => part instanceof ArrayBuffer);
      post({ type: 'network', connection, ...asked } as ToNetwork, moved);
    };
    let taken = 0;
    const tell = (): void => {
      if (taken > 0) send({ do: 'took', bytes: taken });
      taken = 0;
    };
    this.#open.set(connection, heard);
    send(first);
    return {
      number: connection,
      send,
      took: (bytes) => {
        if (taken === 0) setTimeout(tell, TELL_AFTER);
        taken += bytes;
        if (taken >= TELL_BYTES) tell();
      },
      abandon: () => {
        if (this.#open.delete(connection)) send({ do: 'close' });
      },
    };
  }

  receive({ connection, event }: FromNetwork): void {
    const heard = this.#open.get(connection);
    if (event.is === 'end' || event.is === 'failed' || event.is === 'closed') this.#open.delete(connection);
    heard?.(event);
  }

  /**
   * Makes a request and waits for the whole answer; undefined when it isn't there in time (milliseconds).
   *
   * @throws {DOMException} NotSupportedError where there is no shared memory, NetworkError when the request fails
   */
  wait(request: NetworkRequest, patience: number): { head: ResponseHead; parts: Uint8Array[] } | undefined {
    const memory = this.#memory;
    if (memory === undefined) throw new DOMException(NO_MEMORY, 'NotSupportedError');
    const end = performance.now() + patience;
    const connection = this.connect({ do: 'fetch', ...request, waits: true }, () => {});
    const parts: Uint8Array[] = [];
    let head: ResponseHead | undefined;
    for (;;) {
      const event = memory.read(connection.number, end);
      if (event?.is === 'response') head = event;
      if (event?.is === 'data') parts.push(new Uint8Array(event.data as ArrayBuffer));
      if (event?.is === 'response' || event?.is === 'data') continue;
      connection.abandon();
      if (event?.is === 'failed') throw new DOMException(event.message, 'NetworkError');
      return event && head && { head, parts };
    }
  }
}

let network: Network;

export function setNetwork(made: Network): void {
  network = made;
}

/** The network of this logic layer. */
export function theNetwork(): Network {
  return network;
}
