/** A frame that doesn't come in this time doesn't come: the host is covered. Milliseconds. */
const WITHOUT_FRAMES = 50;

/**
 * WebKit lays out before it calls back with a frame, and draws frames that are late one after the other: timers of the host would wait for them
 * all. Nothing tells but the name: each way to look lays out too.
 */
export const DRAWS_FIRST = /^Apple/.test(navigator.vendor);

/** Calls back with the next frame, so that one slice of work is done for each; at once where no frames are drawn. */
export function nextTurn(callback: () => void): void {
  let isDue = true;
  const once = (): void => {
    if (!isDue) return;
    isDue = false;
    callback();
  };
  if (document.hidden) {
    // Timers of a page in the background come once a second.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      once();
    };
    port2.postMessage(null);
    return;
  }
  if (DRAWS_FIRST) setTimeout(() => requestAnimationFrame(once));
  else requestAnimationFrame(once);
  setTimeout(once, WITHOUT_FRAMES);
}
