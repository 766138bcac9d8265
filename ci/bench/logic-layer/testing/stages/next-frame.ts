/**
 * Resolves when the frame that shows what is in the page now was handed to be painted: the running one, while its
 * animation callbacks are called, else the next (`requestAnimationFrame` can't tell these apart). A new observer is told
 * of what it observes after the layout of such a frame, and a message comes when the frame is done.
 */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    const observer = new ResizeObserver(() => {
      observer.disconnect();
      port2.postMessage(null);
    });
    observer.observe(document.body);
  });
}
