import type { Place } from '../extensions/places.ts';
import { contentDigest } from './integrity.ts';
import { isLoopback } from './loopback.ts';
import { PACKAGE_MEDIA_TYPE } from './media-type.ts';

/** One MiniApp in the catalogue. */
export interface CatalogEntry {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly uri?: string;
  /** Where it is of use. */
  readonly places?: readonly Place[];
}

/** What a package server serves. */
export interface PackageProvider {
  /**
   * @param id as in the request; to be compared without regard to case
   * @param version undefined: the provider chooses one
   * @returns etag: in its quotation marks, changes when the bytes do
   */
  find(id: string, version: string | undefined): Promise<{ bytes: Uint8Array; etag: string } | undefined>;
  list(): Promise<readonly CatalogEntry[]>;
}

export interface PackageServerOptions {
  readonly packages: PackageProvider;
  /**
   * True (the default): whatever does not come over HTTPS gets 403, as the specification says. False: plain HTTP is
   * taken from this machine itself, that is, when the request's host is localhost, 127.0.0.0/8 or [::1].
   */
  readonly secure?: boolean;
  /** False for requests that get 403; by default all are authorized. `verifyRequest` checks signed ones. */
  authorize?(request: Request): boolean | Promise<boolean>;
  /** For the digest of packages. */
  readonly crypto?: Crypto;
}

const METHODS = 'GET, HEAD, OPTIONS';
const OPEN_TO_ALL_ORIGINS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Content-Digest, Content-Encoding',
  // A super app that is cross-origin isolated may only load what says so.
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};

function answer(
  status: number,
  body: string | Uint8Array | null,
  headers: Record<string, string> = {},
): Response {
  const content = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return new Response(content === null ? null : new Uint8Array(content), {
    status,
    headers: {
      ...(typeof body === 'string' && { 'content-type': 'text/plain; charset=utf-8' }),
      ...(content !== null && { 'content-length': String(content.length) }),
      ...OPEN_TO_ALL_ORIGINS,
      ...headers,
    },
  });
}

function isSecureEnough(url: URL, secure: boolean): boolean {
  return url.protocol === 'https:' || (!secure && isLoopback(url));
}

/** Whether the client has this version already; weak comparison, as If-None-Match asks for (RFC 9110, section 13.1.2). */
function hasCurrent(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match') ?? '';
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return known.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag));
}

/** Digests of packages, which are asked for many times; those of the array that the provider goes on giving out. */
type Digests = WeakMap<Uint8Array, Promise<string>>;

function digestOf(bytes: Uint8Array, digests: Digests, crypto: Crypto | undefined): Promise<string> {
  const known = digests.get(bytes);
  if (known !== undefined) return known;
  const made = contentDigest(bytes, crypto === undefined ? {} : { crypto });
  digests.set(bytes, made);
  return made;
}

async function getPackage(
  request: Request,
  url: URL,
  packages: PackageProvider,
  digest: (bytes: Uint8Array) => Promise<string>,
): Promise<Response> {
  const id = url.searchParams.get('id');
  if (!id) return answer(404, 'The request names no MiniApp: add ?id=…\n');
  const found = await packages.find(id, url.searchParams.get('version') || undefined);
  if (found === undefined) return answer(404, `There is no such MiniApp here.\n`);
  // Stored by clients, but asked for again each time: the package of a version that is not given may change.
  const caching = { etag: found.etag, 'cache-control': 'no-cache' };
  if (hasCurrent(request, found.etag)) return answer(304, null, caching);
  return answer(200, found.bytes, {
    'content-type': PACKAGE_MEDIA_TYPE,
    'content-digest': await digest(found.bytes),
    ...caching,
  });
}

async function getCatalog(packages: PackageProvider): Promise<Response> {
  return answer(200, JSON.stringify(await packages.list()), {
    'content-type': 'application/json',
    'cache-control': 'no-store',
  });
}

/**
 * A package server as a function of the request. It answers `/getPackage?id=…&version=…` with the package, and, beyond
 * the specification, `/catalog.json` with the list of what it serves. A package comes with its `Content-Digest`. It is open to all origins (CORS).
 *
 * Status: 200; 304 for a package that the client has; 403 for plain HTTP (see `secure`) and for what is not authorized;
 * 404 for what is not here; 501 for methods other than GET, HEAD and OPTIONS.
 *
 * @see https://w3c.github.io/miniapp-addressing/#https
 */
export function createPackageServer({
  packages,
  secure = true,
  authorize = () => true,
  crypto,
}: PackageServerOptions): (request: Request) => Promise<Response> {
  const digests: Digests = new WeakMap();
  const digest = (bytes: Uint8Array) => digestOf(bytes, digests, crypto);
  return async (request) => {
    const url = new URL(request.url);
    // Not an HTTPS request: 403.
    if (!isSecureEnough(url, secure)) return answer(403, 'This server is reached over HTTPS only.\n');
    // A preflight carries no credentials and gives nothing away.
    if (request.method === 'OPTIONS') {
      return answer(204, null, {
        'access-control-allow-methods': METHODS,
        'access-control-allow-headers': '*',
      });
    }
    // Not authenticated: 403.
    if (!(await authorize(request))) return answer(403, 'The request is not authorized.\n');
    // A method that is not supported: 501.
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return answer(501, `${request.method} is not supported; ask with GET.\n`, { allow: METHODS });
    }
    // Not found: 404; found: 200 with the package.
    const response =
      url.pathname === '/getPackage'
        ? await getPackage(request, url, packages, digest)
        : url.pathname === '/catalog.json'
          ? await getCatalog(packages)
          : answer(404, 'There is nothing here; packages are at /getPackage?id=…\n');
    return request.method === 'HEAD' ? new Response(null, response) : response;
  };
}
