/** When the page has nothing else to do, or after some seconds; at once where browsers don't tell. */
export function whenIdle(callback: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(callback, { timeout: 5_000 });
  else callback();
}
