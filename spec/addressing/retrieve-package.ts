import { failure, success, type Result } from '../result.ts';
import { DEFAULT_CONTAINER_LIMITS } from '../packaging/container-limits.ts';
import { isLoopback } from './loopback.ts';
import { isPackageMediaType, PACKAGE_MEDIA_TYPE } from './media-type.ts';
import type { MiniAppUri } from './parse-miniapp-uri.ts';

export interface RetrievalLimits {
  /** Bytes of a package that are read at most. */
  readonly maxBytes: number;
  /** Milliseconds for the whole retrieval. */
  readonly timeout: number;
}

const DEFAULT_LIMITS: RetrievalLimits = {
  maxBytes: DEFAULT_CONTAINER_LIMITS.maxContainerBytes,
  timeout: 60_000,
};

function refuse(code: string, message: string): Result<never> {
  return failure({ code, path: '', message });
}

function requestUrl(uri: MiniAppUri, endpoint: string): URL | undefined {
  const base = endpoint.endsWith('/') ? endpoint : `${endpoint}/`;
  if (!URL.canParse(`${base}getPackage`)) return undefined;
  const url = new URL(`${base}getPackage`);
  url.searchParams.set('id', uri.id);
  if (uri.version !== undefined) url.searchParams.set('version', uri.version);
  return url;
}

function refuseStatus(status: number, uri: MiniAppUri): Result<never> {
  const name = uri.version === undefined ? uri.id : `${uri.id} in version ${uri.version}`;
  if (status === 404)
    return refuse('package-not-found', `The package server has no MiniApp ${name}. Check the link.`);
  if (status === 403)
    return refuse('package-forbidden', `The package server does not give out ${name} (status 403).`);
  return refuse(
    'package-server-error',
    `The package server answered with status ${status}. Try again later.`,
  );
}

/** Reads a body up to the limit; undefined beyond it. */
async function readBody(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || value === undefined) break;
    length += value.length;
    if (length > maxBytes) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/**
 * Retrieves a MiniApp ZIP container from a package server.
 *
 * @param endpoint base URL of the server, `getPackage` is appended; https, or http on loopback
 * @param fetch the platform's, or one like it; it may use its HTTP cache
 * @returns the bytes; or `endpoint-not-valid`, `endpoint-not-secure`, `package-not-found`, `package-forbidden`,
 *   `package-server-error`, `package-unreachable`, `package-media-type`, `package-too-large`
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-processing-retrieval
 * @see https://w3c.github.io/miniapp-addressing/#https
 */
export async function retrievePackage(
  uri: MiniAppUri,
  endpoint: string,
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  limits: Partial<RetrievalLimits> = {},
): Promise<Result<Uint8Array>> {
  const { maxBytes, timeout } = { ...DEFAULT_LIMITS, ...limits };
  const url = requestUrl(uri, endpoint);
  if (url === undefined)
    return refuse('endpoint-not-valid', `${endpoint} is not the base URL of a package server.`);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) {
    return refuse(
      'endpoint-not-secure',
      `Packages come over HTTPS only, except from this machine; ${endpoint} does not.`,
    );
  }
  try {
    // 1. Fetch the container.
    const response = await fetch(url.href, {
      headers: { accept: PACKAGE_MEDIA_TYPE },
      signal: AbortSignal.timeout(timeout),
    });
    if (response.status !== 200) return refuseStatus(response.status, uri);
    // 2. Take the supplied MIME type. 3. If it is not that of a package, return failure.
    const contentType = response.headers.get('content-type');
    if (!isPackageMediaType(contentType)) {
      return refuse(
        'package-media-type',
        `The package server sent ${contentType ?? 'no media type'}, not ${PACKAGE_MEDIA_TYPE}.`,
      );
    }
    // 4. Return it.
    const bytes = await readBody(response, maxBytes);
    return bytes === undefined
      ? refuse(
          'package-too-large',
          `The package has more than ${maxBytes} bytes, which are the most that are read.`,
        )
      : success(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      'package-unreachable',
      `No package came from ${url.origin}: ${reason}. Check the connection and try again.`,
    );
  }
}
