import { byteRange } from './byte-range.ts';
import { documentStream, type TypedFile } from './document-parts.ts';
import { resolveReference } from './resolve-reference.ts';
import { isLocked, servedAt, storedDocument, storedFile, type StoredPackage } from './stored-packages.ts';

/** A document under it has an origin of its own, and none of the site's cookies, storage and service workers. */
const SANDBOX = 'sandbox allow-scripts allow-forms';
/** How often it is looked for what is coming in, in milliseconds. */
const LOOK_AGAIN = 50;
const TEXTUAL = /^text\/|json$|xml$/;

/** What is asked for; a `Request` is that. */
export type Asked = Pick<Request, 'url' | 'method' | 'mode' | 'destination' | 'headers'>;

/**
 * The answer of the package whose scope a request is in; undefined where there is no package.
 *
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-resources
 */
export async function answerRequest(asked: Asked): Promise<Response | undefined> {
  const stored = await servedAt(asked.url);
  if (stored === undefined) return undefined;
  const { pathname } = new URL(asked.url);
  return answerPath(stored, pathname.slice(new URL(stored.scope).pathname.length), asked);
}

/**
 * What a page of an embedder's own package asks for by a path from the root, which in a package is the package's; undefined where
 * that has no such file.
 *
 * @param page the URL of the page, or of the package's scope
 */
export async function answerFromRoot(asked: Asked, page: string): Promise<Response | undefined> {
  const stored = await servedAt(page);
  if (stored?.own !== true) return undefined;
  const answer = await answerPath(stored, new URL(asked.url).pathname.slice(1), asked);
  return answer.ok || answer.status === 416 ? answer : undefined;
}

/** @param encoded path from the package's root, as it stands in the URL */
async function answerPath(stored: StoredPackage, encoded: string, asked: Asked): Promise<Response> {
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return refused(stored, 405, { Allow: 'GET, HEAD' });
  // The site's service workers come from its server alone.
  if (asked.destination === ('serviceworker' as RequestDestination) || asked.headers.has('Service-Worker')) {
    return refused(stored, 403);
  }
  const path = resolveReference(`./${encoded}`, '')?.path;
  if (path === undefined) return refused(stored, 404);
  const isPage = asked.mode === 'navigate' && /\.html?$/i.test(path);
  const isThere = async () => (isPage ? storedDocument(stored, path) : storedFile(stored, path));
  if (stored.isArriving === true && (await isThere()) === undefined) {
    if (await arrives(stored, isThere)) return answerPath(stored, encoded, asked);
    const whole = await servedAt(stored.scope);
    return whole === undefined ? refused(stored, 404) : answerPath(whole, encoded, asked);
  }
  const file = await storedFile(stored, path);
  if (file === undefined) return refused(stored, 404);
  const document = isPage ? await storedDocument(stored, path) : undefined;
  if (document === undefined) return answerFile(stored, file, asked);
  const read = async (named: string): Promise<TypedFile | undefined> => {
    const content = await storedFile(stored, named);
    return content && { type: typeOf(content), bytes: new Uint8Array(await content.arrayBuffer()) };
  };
  const body = asked.method === 'HEAD' ? null : documentStream(document, read);
  return new Response(body, { headers: headersOf(stored, 'text/html') });
}

/** Waits for something of a package that is coming in; false when that is over before. */
async function arrives({ scope }: StoredPackage, isThere: () => Promise<unknown>): Promise<boolean> {
  while (await isLocked(scope)) {
    await new Promise((done) => setTimeout(done, LOOK_AGAIN));
    if ((await isThere()) !== undefined) return true;
  }
  return false;
}

async function answerFile(stored: StoredPackage, file: Response, asked: Asked): Promise<Response> {
  const size = Number(file.headers.get('Content-Length'));
  const headers = headersOf(stored, typeOf(file));
  headers.set('Accept-Ranges', 'bytes');
  const range = byteRange(asked.headers.get('Range'), size);
  if (range === 'unsatisfiable') return refused(stored, 416, { 'Content-Range': `bytes */${size}` });
  const { start, end } = range ?? { start: 0, end: size };
  headers.set('Content-Length', `${end - start}`);
  if (range !== undefined) headers.set('Content-Range', `bytes ${start}-${end - 1}/${size}`);
  const isWhole = end - start === size;
  const body = asked.method === 'HEAD' ? null : isWhole ? file.body : (await file.blob()).slice(start, end);
  return new Response(body, { status: range === undefined ? 200 : 206, headers });
}

const typeOf = (file: Response): string => file.headers.get('Content-Type') ?? '';

/** On every answer, not of HTML alone: an SVG image or a PDF that is navigated to is a document too. */
function headersOf({ own, isIsolated }: StoredPackage, type: string): Headers {
  return new Headers({
    'Content-Type': TEXTUAL.test(type) ? `${type};charset=utf-8` : type,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
    ...(!own && { 'Content-Security-Policy': SANDBOX }),
    ...(isIsolated && {
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
    }),
  });
}

function refused(stored: StoredPackage, status: number, more: Record<string, string> = {}): Response {
  const headers = headersOf(stored, 'text/plain');
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
  return new Response(null, { status, headers });
}
