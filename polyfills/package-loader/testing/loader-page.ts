import { answerRequest } from '../answer-request.ts';
import { openPackage, removePackage, type OpenedPackage, type OpenPackageOptions } from '../open-package.ts';

declare global {
  var loader: typeof tools;
}

/** What is given over JSON. */
type Options = Omit<OpenPackageOptions, 'source'> & { readonly url?: string; readonly base64?: string };

let opened: OpenedPackage | undefined;

const tools = {
  async open({ url, base64, ...options }: Options): Promise<{
    readonly startUrl?: string;
    readonly version?: string;
    readonly servedBy?: string;
    readonly refusal?: string;
    readonly code?: string;
  }> {
    const source =
      base64 === undefined
        ? { url: url ?? '' }
        : { bytes: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) };
    try {
      opened = await openPackage({ ...options, source });
      const { startUrl, version, servedBy, refusal } = opened;
      return { startUrl, version, servedBy, ...(refusal && { refusal: refusal.code }) };
    } catch (error) {
      return { code: error instanceof Error && 'code' in error ? String(error.code) : String(error) };
    }
  },
  close: (): void => opened?.close(),
  /** How the opening ended: 'whole', or the code of the error. */
  whole: (): Promise<string> | undefined =>
    opened?.whole.then(
      () => 'whole',
      (error: Error & { code?: string }) => error.code ?? String(error),
    ),
  async remove(): Promise<void> {
    // WebKit keeps a blob: URL for as long as a document of it is shown.
    document.querySelector('iframe')?.remove();
    await opened?.remove();
  },
  removeAt: removePackage,

  /** Shows an address in a frame, and gives what its page says. */
  async shown(url: string): Promise<Record<string, unknown>> {
    document.querySelector('iframe')?.remove();
    const frame = document.createElement('iframe');
    const said = new Promise<Record<string, unknown>>((resolve) => {
      addEventListener('message', function listen({ data }) {
        if (typeof data !== 'object' || data === null || !('origin' in data)) return;
        removeEventListener('message', listen);
        resolve(data);
      });
    });
    frame.src = url;
    document.body.append(frame);
    return said;
  },

  fetches: (url: string): Promise<boolean> =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ),

  /** What a page in the frame gets, where it has the site's origin. */
  async fetched(
    address: string,
    init?: RequestInit,
  ): Promise<{ status: number; text: string; headers: Record<string, string> }> {
    const { contentWindow } = document.querySelector('iframe')!;
    const response = await contentWindow!.fetch(address, init);
    return {
      status: response.status,
      text: await response.text(),
      headers: Object.fromEntries(response.headers),
    };
  },

  /** What the service worker would answer. */
  async answered(
    address: string,
    asked: { readonly method?: string; readonly mode?: string; readonly destination?: string } = {},
    headers: Record<string, string> = {},
  ): Promise<{ status: number; text: string; headers: Record<string, string> } | null> {
    const response = await answerRequest({
      url: new URL(address, location.href).href,
      method: asked.method ?? 'GET',
      mode: (asked.mode ?? 'no-cors') as RequestMode,
      destination: (asked.destination ?? '') as RequestDestination,
      headers: new Headers(headers),
    });
    if (response === undefined) return null;
    return {
      status: response.status,
      text: await response.text(),
      headers: Object.fromEntries(response.headers),
    };
  },

  /** All that the browser keeps for the site. */
  async kept(): Promise<unknown> {
    const cached: [string, string[]][] = [];
    for (const name of (await caches.keys()).sort()) {
      const requests = await (await caches.open(name)).keys();
      cached.push([name, requests.map(({ url }) => new URL(url).pathname + new URL(url).search).sort()]);
    }
    const workers = await navigator.serviceWorker.getRegistrations();
    return {
      cached,
      workers: workers.map(({ scope }) => new URL(scope).pathname),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookies: document.cookie,
    };
  },

  /** Of the chunk with the signature verifier. */
  verifierLoads: (): number =>
    performance.getEntriesByType('resource').filter(({ name }) => /\/verify-package/.test(name)).length,
};
globalThis.loader = tools;
