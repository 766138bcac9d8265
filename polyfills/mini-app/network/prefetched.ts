import type { DeclaredFetch } from '../declared-fetch.ts';
import { realTime } from '../real-time.ts';

/** How long an answer waits for somebody to ask, in milliseconds. */
const PATIENCE = 30_000;

interface Waiting {
  readonly response: Promise<Response | undefined>;
  readonly ended: AbortController;
}

/** Requests that were made before a MiniApp's scripts asked (EXTENSIONS.md, "Prefetch"); the first that asks for the same gets the answer. */
export class Prefetched {
  readonly #declared: Pick<DeclaredFetch, 'request'>;
  readonly #waiting = new Map<string, Waiting>();

  constructor(declared: Pick<DeclaredFetch, 'request'>) {
    this.#declared = declared;
  }

  begin(url: string): void {
    const ended = new AbortController();
    const waiting = {
      ended,
      // One that failed is asked for again.
      response: this.#declared.request(url, { signal: ended.signal }).catch(() => undefined),
    };
    this.#waiting.set(url, waiting);
    void realTime(PATIENCE).then(() => {
      if (this.#waiting.get(url) !== waiting) return;
      this.#waiting.delete(url);
      ended.abort();
    });
  }

  /** As DeclaredFetch has it. */
  async request(url: string, init: RequestInit): Promise<Response> {
    const waiting = isPlain(init) ? this.#waiting.get(url) : undefined;
    if (waiting === undefined) return this.#declared.request(url, init);
    this.#waiting.delete(url);
    init.signal?.addEventListener('abort', () => waiting.ended.abort());
    return (await waiting.response) ?? this.#declared.request(url, init);
  }
}

function isPlain({ method, headers, body, cache, integrity, redirect }: RequestInit): boolean {
  const hasHeaders = [...new Headers(headers)].length > 0;
  return (
    method === 'GET' && !hasHeaders && !body && cache === 'default' && !integrity && redirect === 'follow'
  );
}
