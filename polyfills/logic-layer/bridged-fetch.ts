import type { HostConnection } from './host-connection.ts';
import { BODY_LIMIT, type Json } from './messages.ts';

/** `fetch` to the origins that the manifest declares; the host makes the request, without its own credentials. */
export function createFetch(host: HostConnection, declaredOrigins: readonly string[]): typeof fetch {
  return async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    const { origin } = new URL(request.url);
    if (!declaredOrigins.includes(origin)) {
      throw new TypeError(
        `fetch to ${origin} is not allowed: the manifest's mpt_declared_origins doesn't list that origin.`,
      );
    }
    request.signal.throwIfAborted();
    // Firefox has no `body` of a request, so the method is asked too.
    const isBodiless = request.body === null || request.method === 'GET' || request.method === 'HEAD';
    const body = isBodiless ? undefined : await request.arrayBuffer();
    if (body && body.byteLength > BODY_LIMIT) {
      throw new TypeError(`fetch takes a body of at most ${BODY_LIMIT} bytes.`);
    }
    const asked = { url: request.url, method: request.method, headers: [...request.headers] };
    const answer = host.request('fetch', asked as unknown as Json, body);
    return toResponse(await untilAborted(answer, request.signal));
  };
}

interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: [string, string][];
  readonly url: string;
}

function toResponse({ value, body }: { value: Json; body?: ArrayBuffer }): Response {
  const { status, statusText, headers, url } = value as unknown as Answer;
  const bodiless = status === 204 || status === 205 || status === 304;
  const response = new Response(bodiless ? null : (body ?? null), { status, statusText, headers });
  Object.defineProperty(response, 'url', { value: url });
  return response;
}

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    promise.then(resolve, reject);
  });
}
