import { createPolicyFrame } from '../wall.ts';

/**
 * A frame whose policy lets requests go to some origins only, wherever redirects lead. It has no script; the host
 * fetches with its window's function.
 */
export class NetworkFrame {
  readonly #frame: Promise<HTMLIFrameElement>;
  #isClosed = false;

  constructor(origins: readonly string[]) {
    this.#frame = createPolicyFrame(`default-src 'none'; connect-src ${origins.join(' ')}`);
  }

  async fetch(url: string, init: RequestInit): Promise<Response> {
    const window = (await this.#frame).contentWindow as (Window & { fetch: typeof fetch }) | null;
    if (window === null || this.#isClosed) throw new TypeError('The MiniApp is closed.');
    return window.fetch(url, init);
  }

  close(): void {
    this.#isClosed = true;
    void this.#frame.then((frame) => frame.remove());
  }
}
