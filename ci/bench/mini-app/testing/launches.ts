import { MiniAppElement } from '@miniapp-tests/polyfills/mini-app';

/** What the content's script puts in the place of its three dots. */
const WAITING = '…';

/** Opens the same content in two ways, one after the other, and says how long each took. Milliseconds. */
class Launches {
  /** As a MiniApp whose package is in the element's cache. */
  async miniApp(): Promise<number> {
    const element = document.createElement('mini-app');
    element.style.cssText = 'display: block; width: 390px; height: 700px';
    const begun = performance.now();
    element.src = '/tea-shop.ma';
    document.body.append(element);
    return this.#shown(
      element,
      begun,
      () => element.shadowRoot?.querySelector<HTMLIFrameElement>('iframe.view[data-current]') ?? null,
    );
  }

  /** As a page in an iframe whose files are in the browser's cache. */
  plain(): Promise<number> {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'display: block; width: 390px; height: 700px; border: 0';
    const begun = performance.now();
    frame.src = '/plain/';
    document.body.append(frame);
    return this.#shown(frame, begun, () => frame);
  }

  /** Has a runtime ready, as a host has that shows a list of MiniApps. */
  prepare(): Promise<void> {
    return MiniAppElement.prepare();
  }

  /** Until the frame in which what the content's script says is on screen; then all is put away. */
  async #shown(
    element: HTMLElement,
    begun: number,
    frameOf: () => HTMLIFrameElement | null,
  ): Promise<number> {
    for (;;) {
      await new Promise(requestAnimationFrame);
      const offer = frameOf()?.contentDocument?.getElementById('offer')?.textContent ?? WAITING;
      if (offer !== WAITING) break;
    }
    const took = performance.now() - begun;
    if (element instanceof MiniAppElement) await element.unload();
    element.remove();
    return took;
  }
}

declare global {
  var launches: Launches;
}
globalThis.launches = new Launches();
