import { NETWORK_BUDGETS } from '../logic-layer/network/network-messages.ts';
import { NetworkFrame } from './network/network-frame.ts';
import { Turns } from './network/turns.ts';

/** Resources of the views that are fetched at once; the others wait, as their bytes would all stand in the host. */
const RESOURCES_AT_ONCE = 16;

/**
 * Requests that the host makes for a MiniApp: to declared origins only, with CORS and without credentials. They are made in
 * a frame whose policy lets nothing go elsewhere, so that redirects can be followed. Rejects with a TypeError, as `fetch` does.
 */
export class DeclaredFetch {
  /** Origins that may be reached: those declared, but for the host's own. */
  readonly origins: readonly string[];
  readonly #origins: ReadonlySet<string>;
  readonly #ended = new AbortController();
  readonly #turns = new Turns(RESOURCES_AT_ONCE);
  readonly #passiveServiceWorker: string | undefined;
  #frame: NetworkFrame | undefined;

  /** @param passiveServiceWorker see HostOptions */
  constructor(declaredOrigins: readonly string[], passiveServiceWorker?: string) {
    this.#passiveServiceWorker = passiveServiceWorker;
    this.#origins = new Set(declaredOrigins);
    this.origins = declaredOrigins.filter((origin) => this.refusal(origin) === undefined);
  }

  /** Why an address may not be reached; undefined when it may. */
  refusal(url: string): string | undefined {
    const { origin, hostname, protocol, port } = httpUrl(url);
    // The origin of a `blob:` address is that of its maker.
    if (!/^https?:$/.test(protocol)) return `${protocol} is no address of a network.`;
    if (!this.#origins.has(origin)) return `${origin} is not among the declared origins.`;
    const host = globalThis.location;
    const isHostsServer = isOneMachine(hostname, host.hostname) && port === host.port;
    if (origin === host.origin || (isHostsServer && protocol === host.protocol)) {
      return `${origin} is the host's own origin, which no MiniApp may reach.`;
    }
    return undefined;
  }

  /**
   * Fetches from a declared origin. Where it redirects, only declared origins are followed to. A signal in `init` is the only one that ends it before the
   * MiniApp does, whose end takes the frame away: WebKit forgets one that `AbortSignal.any()` made as soon as it collects garbage.
   */
  async request(url: string, init: RequestInit): Promise<Response> {
    const refusal = this.refusal(url);
    if (refusal !== undefined) throw new TypeError(refusal);
    const ended = this.#ended.signal;
    ended.throwIfAborted();
    this.#frame ??= new NetworkFrame(this.origins, this.#passiveServiceWorker);
    // As it was checked: the frame has a base, against which `https:x` would be read as a path.
    return this.#frame.fetch(new URL(url).href, {
      ...init,
      mode: 'cors',
      credentials: 'omit',
      signal: init.signal ?? ended,
      referrerPolicy: 'no-referrer',
    });
  }

  /** A resource for the view; undefined when there is none. */
  resource(url: string): Promise<{ bytes: Uint8Array; type: string } | undefined> {
    return this.#turns.take(() => this.#resource(url));
  }

  async #resource(url: string): Promise<{ bytes: Uint8Array; type: string } | undefined> {
    const response = await this.request(url, {});
    if (!response.ok) return undefined;
    const bytes = new Uint8Array(await readBounded(response));
    return { bytes, type: response.headers.get('Content-Type') ?? '' };
  }

  /** Ends what is under way; what is asked afterwards rejects. */
  close(): void {
    this.#ended.abort();
    this.#frame?.close();
  }
}

/** A socket's address as one of the origin that is declared for it. */
function httpUrl(url: string): URL {
  return new URL(url.replace(/^ws/i, 'http'));
}

/** A name may end with a dot; this machine has many names, all of one server. */
function isOneMachine(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => name.replace(/\.$/, ''));
  return one === other || (isLoopback(one) && isLoopback(other));
}

function isLoopback(hostname = ''): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:7f.*\])$/.test(hostname);
}

async function readBounded(response: Response): Promise<ArrayBuffer> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > NETWORK_BUDGETS.body) {
      await reader?.cancel();
      throw new TypeError(`The answer has more than ${NETWORK_BUDGETS.body} bytes.`);
    }
    chunks.push(part.value);
  }
  return new Blob(chunks).arrayBuffer();
}
