import { createPolicyFrame } from './policy-frame.ts';

/**
 * A frame whose policy lets requests go to some origins only, wherever redirects lead. It has no script; the host
 * fetches with its window's function.
 */
export class NetworkFrame {
  readonly #frame: Promise<HTMLIFrameElement>;
  readonly #passive: string | undefined;
  #isClosed = false;

  /** @param passive address of a service worker that leaves these requests alone */
  constructor(origins: readonly string[], passive?: string) {
    this.#passive = passive;
    this.#frame = createPolicyFrame(`default-src 'none'; connect-src ${origins.join(' ')}`);
  }

  async fetch(url: string, init: RequestInit): Promise<Response> {
    const window = (await this.#frame).contentWindow as (Window & { fetch: typeof fetch }) | null;
    if (window === null || this.#isClosed) throw new TypeError('The MiniApp is closed.');
    if (!isServed(window, this.#passive)) return window.fetch(url, init);
    return window.fetch(url, { ...init, redirect: 'error' }).catch((error: Error) => {
      if (error.name === 'AbortError') throw error;
      throw new TypeError(`${error.message} (Where the page has a service worker, no redirect is followed.)`);
    });
  }

  close(): void {
    this.#isClosed = true;
    void this.#frame.then((frame) => frame.remove());
  }
}

/**
 * Whether a service worker of the page's hears of what the frame asks for. Most ask for the same themselves, and would follow a redirect
 * wherever it leads, since the frame's policy does not bind them; a passive one leaves them to the browser, whose redirects are bound.
 */
function isServed(frame: Window, passive: string | undefined): boolean {
  return [window, frame].some(({ navigator }) => {
    const controller = navigator.serviceWorker?.controller;
    return Boolean(controller) && controller?.scriptURL !== passive;
  });
}
