import { answerFromRoot, answerRequest } from './answer-request.ts';

/** What a page asks a service worker, and what one with this part in it answers. */
export const PRESENCE = 'miniapp-package-loader';

/** What is used of a service worker's fetch event; the libraries for pages have no types of them. */
export interface WorkerFetchEvent extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** What is used of a service worker's global scope. */
export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly location: { readonly href: string };
  fetch(request: Request): Promise<Response>;
  addEventListener(type: string, listener: (event: Event) => void): void;
}

/**
 * Lets a service worker answer for the packages that pages open under a folder (open-package.ts). Call it while the worker's script first runs, before
 * listeners that answer everything.
 *
 * @param scope the service worker's `self`
 * @param under the folder, such as `/miniapps/`; default: all that the worker rules over. What is in it and in no package comes from
 * the network
 */
export function servePackages(scope: WorkerScope, under = scope.registration.scope): void {
  const root = new URL(under, scope.location.href);
  if (!root.pathname.endsWith('/')) root.pathname += '/';

  /**
   * The page of a package that a request from outside the folder comes from: known where the worker has no other pages. A worker of the whole
   * site answers such requests as it likes.
   */
  function pageBehind({ url, mode, referrer }: Request): string | undefined {
    const { registration } = scope;
    if (mode === 'navigate' || !url.startsWith(`${root.origin}/`)) return undefined;
    if (!registration.scope.startsWith(root.href)) return undefined;
    return referrer.startsWith(root.href) ? referrer : registration.scope;
  }

  scope.addEventListener('fetch', (event) => {
    const { request } = event as WorkerFetchEvent;
    const page = request.url.startsWith(root.href) ? '' : pageBehind(request);
    if (page === undefined) return;
    const answer = page === '' ? answerRequest(request) : answerFromRoot(request, page);
    (event as WorkerFetchEvent).respondWith(answer.then((response) => response ?? scope.fetch(request)));
  });
  scope.addEventListener('message', (event) => {
    const { data, ports } = event as MessageEvent;
    if (data === PRESENCE) ports[0]?.postMessage(PRESENCE);
  });
}
