/** How long a page waits for its stylesheets (those of declared origins come through the bridge) before it shows. */
const STYLE_TIMEOUT_MS = 3_000;
/** A host in the background draws no frames. */
const RENDER_TIMEOUT_MS = 500;

/** What was promised, or the fallback when a page can't wait for it any longer. */
export function beforeShowing<T>(promise: Promise<T>, fallback: T): Promise<T> {
  return Promise.race([
    promise,
    new Promise<T>((resolve) => setTimeout(resolve, STYLE_TIMEOUT_MS, fallback)),
  ]);
}

/** After two animation frames, the second of which shows what was there in the first; earlier only where none are drawn. */
export function rendered(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, RENDER_TIMEOUT_MS);
  });
}
