/** Digest (`sha256-…`) of each file of this version by its address relative to the service worker; put in by the build. */
declare const FILES: Readonly<Record<string, string>>;
/** Changes with every byte of the files; put in by the build. */
declare const VERSION: string;

/** What of a service worker's global scope is used here. */
interface Scope extends EventTarget {
  readonly registration: { readonly scope: string };
  readonly clients: { matchAll(options: object): Promise<readonly object[]> };
  skipWaiting(): Promise<void>;
}
interface LifetimeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends LifetimeEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const PREFIX = 'super-app ';
const CACHE = PREFIX + VERSION;
/** The page itself, under both of its names. */
const PAGE = './';
const scope = globalThis as unknown as Scope;
const addressOf = (name: string): string => new URL(name, scope.registration.scope).href;
const NAMES = new Map(Object.keys(FILES).map((name) => [addressOf(name), name]));

/** All files of a version or none: one that a server has replaced meanwhile does not match its digest. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(
    Object.entries(FILES).map(async ([name, integrity]) => {
      const response = await fetch(addressOf(name), { cache: 'no-cache', mode: 'same-origin', integrity });
      if (!response.ok) throw new TypeError(`${name} could not be had: status ${response.status}.`);
      await cache.put(addressOf(name), response);
    }),
  );
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
  );
}

/** Which of the files a request is for. Whatever else a page asks for, of this origin or another, is left to the browser. */
function fileOf({ method, mode, url }: Request): string | undefined {
  if (method !== 'GET') return undefined;
  if (mode !== 'navigate') return NAMES.get(url);
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  return address === addressOf(PAGE) || address === addressOf('index.html') ? PAGE : undefined;
}

/** As it was kept, headers and all: the page is isolated by those that it was served with. */
async function answer(name: string, request: Request): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(addressOf(name));
  return kept ?? fetch(request);
}

scope.addEventListener('install', (event) => (event as LifetimeEvent).waitUntil(keepFiles()));
scope.addEventListener('activate', (event) => (event as LifetimeEvent).waitUntil(forgetOthers()));

scope.addEventListener('fetch', (event) => {
  const { request } = event as RequestEvent;
  const name = fileOf(request);
  if (name !== undefined) (event as RequestEvent).respondWith(answer(name, request));
});

/** A page that starts lets a newer version take over, unless another page still runs on the files of this one. */
scope.addEventListener('message', (event) => {
  const taken = scope.clients
    .matchAll({ type: 'window', includeUncontrolled: true })
    .then(async (pages) => (pages.length < 2 ? scope.skipWaiting() : undefined));
  (event as LifetimeEvent).waitUntil(taken);
});
