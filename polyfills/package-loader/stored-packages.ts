import type { DocumentParts, TypedFile } from './document-parts.ts';

/** The cache that says which package is under which scope. */
export const INDEX = 'miniapp-packages';
/** Follows a scope in the index: what is under it while a package is coming in. */
export const ARRIVING = '?arriving';

/** What is known of a package in Cache Storage, beside its files. */
export interface StoredPackage {
  /** The URL under which it is served, with a slash at its end. */
  readonly scope: string;
  /** Name of the cache that has its files. */
  readonly cache: string;
  /** SHA-256 of the container, in hexadecimal. */
  readonly digest: string;
  /** Where it came from; absent for one that was handed over as bytes. */
  readonly url?: string | undefined;
  /** Declared the embedder's own: runs in the site's origin. */
  readonly own: boolean;
  /** Opened by a page that is cross-origin isolated, and so takes only frames that say they may be embedded. */
  readonly isIsolated: boolean;
  /** The service worker was registered for this package, and goes with it. */
  readonly hasWorker: boolean;
  /** It is coming in: what is there is served, the rest is waited for. */
  readonly isArriving?: true;
}

/**
 * Provider, id and version name the cache; the scope too, as the same package can be opened under several.
 *
 * @param tag tells packages of one version apart
 */
export function cacheName(
  provider: string,
  id: string,
  version: { readonly code: number; readonly name: string },
  tag: string,
  scope: string,
): string {
  const words = [provider, id, version.name, `${version.code}`, tag.slice(0, 16)];
  // Half of a character can't be encoded.
  const name = words.map((word) => encodeURIComponent(word.toWellFormed()));
  return `miniapp-package ${name.join(' ')}${ending(scope)}`;
}

/** @param path of a file in the package */
export function fileUrl(scope: string, path: string): string {
  return scope + path.split('/').map(encodeURIComponent).join('/');
}

const documentUrl = (scope: string, path: string): string => `${scope}?document=${encodeURIComponent(path)}`;
const containerUrl = (scope: string): string => `${scope}?container`;

/** The package whose scope a URL is in; the innermost one. */
export async function packageAt(url: string): Promise<StoredPackage | undefined> {
  return (await indexed(url)).find(({ isArriving }) => isArriving !== true);
}

/** What is to be served there: of a package that a page is taking in, what has come of it. */
export async function servedAt(url: string): Promise<StoredPackage | undefined> {
  for (const stored of await indexed(url)) {
    if (stored.isArriving !== true || (await isLocked(stored.scope))) return stored;
  }
  return undefined;
}

/** The packages whose scope a URL is in, the innermost first, one that is coming in before the one in whose place it comes. */
async function indexed(url: string): Promise<StoredPackage[]> {
  if (!(await caches.has(INDEX))) return [];
  const index = await caches.open(INDEX);
  const keys = (await index.keys()).filter((key) => url.startsWith(key.url.replace(ARRIVING, '')));
  const sorted = keys.sort((one, other) => other.url.length - one.url.length);
  const found = await Promise.all(sorted.map(async (key) => (await index.match(key))?.json()));
  return found.filter((stored) => stored !== undefined);
}

const lockName = (scope: string): string => `miniapp-package ${scope}`;

/** Runs when no page of the site does anything else with what is under a scope. */
export function locked<T>(scope: string, run: () => Promise<T>): Promise<T> {
  return navigator.locks.request(lockName(scope), run);
}

/** Whether a page is at it; one that was closed meanwhile is not. */
export async function isLocked(scope: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lockName(scope));
}

/** What is to be kept of a package. */
export interface PackageContents {
  readonly container: Uint8Array;
  readonly files: Iterable<readonly [path: string, file: TypedFile]>;
  readonly documents: ReadonlyMap<string, DocumentParts>;
}

/**
 * Keeps a package in the place of the one that was under its scope, which is served until all of the new one is there. Rejects when
 * the browser has no room.
 */
export async function storePackage(
  stored: StoredPackage,
  { container, files, documents }: PackageContents,
): Promise<void> {
  const { scope, cache: name } = stored;
  const known = await packageAt(scope);
  if (known?.scope !== scope || known.cache !== name || known.own !== stored.own) {
    await caches.delete(name);
    await putContents(stored, { container, files, documents });
  }
  await adoptPackage(stored);
}

/** From now on this is what is under its scope; nothing of another is left. */
export async function adoptPackage(stored: StoredPackage): Promise<void> {
  const { scope, cache } = stored;
  const index = await caches.open(INDEX);
  await index.put(scope, Response.json(stored));
  await index.delete(scope + ARRIVING);
  await deleteCaches(scope, cache);
}

/** @throws what the browser says when there is no room; nothing of the package is left then */
export async function putContents(
  { scope, cache: name }: StoredPackage,
  { container, files, documents }: Partial<PackageContents>,
): Promise<void> {
  try {
    const cache = await caches.open(name);
    for (const [path, { bytes, type }] of files ?? [])
      await cache.put(fileUrl(scope, path), response(bytes, type));
    for (const [path, parts] of documents ?? [])
      await cache.put(documentUrl(scope, path), Response.json(parts));
    if (container !== undefined) await cache.put(containerUrl(scope), response(container));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

/** Of a package's file; undefined when there is none. */
export function storedFile({ cache, scope }: StoredPackage, path: string): Promise<Response | undefined> {
  return matched(cache, fileUrl(scope, path));
}

export async function storedDocument(
  { cache, scope }: StoredPackage,
  path: string,
): Promise<DocumentParts | undefined> {
  return (await matched(cache, documentUrl(scope, path)))?.json();
}

export async function storedContainer({ cache, scope }: StoredPackage): Promise<Uint8Array | undefined> {
  const kept = await matched(cache, containerUrl(scope));
  return kept && new Uint8Array(await kept.arrayBuffer());
}

/** Leaves nothing of a package in Cache Storage, of one that was being stored neither. */
export async function deletePackage(scope: string): Promise<void> {
  await deleteCaches(scope);
  if (!(await caches.has(INDEX))) return;
  const index = await caches.open(INDEX);
  await index.delete(scope);
  await index.delete(scope + ARRIVING);
  if ((await index.keys()).length === 0) await caches.delete(INDEX);
}

async function deleteCaches(scope: string, butFor?: string): Promise<void> {
  const names = (await caches.keys()).filter((name) => name !== butFor && name.endsWith(ending(scope)));
  await Promise.all(names.map((name) => caches.delete(name)));
}

const ending = (scope: string): string => ` at ${scope}`;

async function matched(cache: string, url: string): Promise<Response | undefined> {
  return (await caches.has(cache)) ? (await caches.open(cache)).match(url) : undefined;
}

function response(bytes: Uint8Array, type = 'application/octet-stream'): Response {
  const headers = { 'Content-Length': `${bytes.length}`, 'Content-Type': type };
  return new Response(new Uint8Array(bytes), { headers });
}
