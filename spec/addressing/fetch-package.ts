import { failure, success, type Result } from '../result.ts';
import { DEFAULT_CONTAINER_LIMITS } from '../packaging/container-limits.ts';
import { checkContentDigest } from './integrity.ts';
import { isLoopback } from './loopback.ts';
import { isPackageMediaType, PACKAGE_MEDIA_TYPE } from './media-type.ts';
import type { MiniAppUri } from './parse-miniapp-uri.ts';
import { signRequest, type RequestSigner } from './sign-request.ts';

/** What a retrieval may cost. */
export interface RetrievalLimits {
  /** Bytes of a package that are read at most. */
  readonly maxBytes: number;
  /** Milliseconds for the whole retrieval. */
  readonly timeout: number;
}

/** A package as a server gave it. */
export interface FetchedPackage {
  readonly bytes: Uint8Array;
  /** Its entity tag, in quotation marks, where the server gave one. */
  readonly etag?: string;
}

/** How a package is asked for. */
export interface PackageRequest extends Partial<RetrievalLimits> {
  /** The package that is at hand: it is not sent again when the server still has the same. */
  readonly stored?: FetchedPackage;
  /** Signs the request. */
  readonly signer?: RequestSigner;
  /** Refuse a package whose server sends no digest that can be checked. Default false. */
  readonly requireDigest?: boolean;
  readonly crypto?: Crypto;
}

export type PackageFetch = (url: string, init: RequestInit) => Promise<Response>;

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

/** Compares the content with the digest that came with it, where there is one. */
async function checkDigest(
  response: Response,
  bytes: Uint8Array,
  { requireDigest = false, crypto }: PackageRequest,
): Promise<Result<boolean>> {
  const header = response.headers.get('content-digest');
  // A digest is that of the coded content, which fetch does not show.
  const isCoded = response.headers.has('content-encoding');
  const checked: Result<boolean> =
    header === null || isCoded ? success(false) : await checkContentDigest(bytes, header, crypto);
  if (!checked.ok || checked.value || !requireDigest) return checked;
  return refuse(
    'digest-missing',
    'The package server sent no digest that can be checked, which this user agent asks for.',
  );
}

/** Reads an answer with a package in it. */
async function readPackage(
  response: Response,
  request: PackageRequest,
  maxBytes: number,
): Promise<Result<FetchedPackage>> {
  // 2. Take the supplied MIME type. 3. If it is not that of a package, return failure.
  const contentType = response.headers.get('content-type');
  if (!isPackageMediaType(contentType)) {
    return refuse(
      'package-media-type',
      `The package server sent ${contentType ?? 'no media type'}, not ${PACKAGE_MEDIA_TYPE}.`,
    );
  }
  const bytes = await readBody(response, maxBytes);
  if (bytes === undefined) {
    return refuse(
      'package-too-large',
      `The package has more than ${maxBytes} bytes, which are the most that are read.`,
    );
  }
  const checked = await checkDigest(response, bytes, request);
  if (!checked.ok) return checked;
  // 4. Return it.
  const etag = response.headers.get('etag');
  return success({ bytes, ...(etag !== null && { etag }) });
}

/**
 * Asks a package server for a package: one round trip, with the entity tag of a stored one and the caller's signature.
 *
 * @param endpoint base URL of the server, `getPackage` is appended; https, or http on loopback
 * @param fetch the platform's, or one like it; it may use its HTTP cache
 * @returns the package, which is the stored one when the server says that it is unchanged; or `endpoint-not-valid`, `endpoint-not-secure`,
 *   `package-not-found`, `package-forbidden`, `package-server-error`, `package-unreachable`, `package-media-type`,
 *   `package-too-large`, `digest-malformed`, `digest-mismatch`, `digest-missing`
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-processing-retrieval
 * @see https://w3c.github.io/miniapp-addressing/#https
 */
export async function fetchPackage(
  uri: MiniAppUri,
  endpoint: string,
  fetch: PackageFetch,
  request: PackageRequest = {},
): Promise<Result<FetchedPackage>> {
  const { maxBytes, timeout, stored, signer } = { ...DEFAULT_LIMITS, ...request };
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
    const headers = {
      accept: PACKAGE_MEDIA_TYPE,
      ...(stored?.etag !== undefined && { 'if-none-match': stored.etag }),
      ...(signer !== undefined && (await signRequest('GET', url.href, signer))),
    };
    const response = await fetch(url.href, { headers, signal: AbortSignal.timeout(timeout) });
    if (response.status === 304 && stored?.etag !== undefined) return success(stored);
    if (response.status !== 200) return refuseStatus(response.status, uri);
    return await readPackage(response, request, maxBytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      'package-unreachable',
      `No package came from ${url.origin}: ${reason}. Check the connection and try again.`,
    );
  }
}
