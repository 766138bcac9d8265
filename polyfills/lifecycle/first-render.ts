/**
 * Calls once when the document was drawn for the first time, with that moment in the time of `performance.now()`: at the
 * first paint where the engine tells of it, else after two frames. A page that has nothing to paint counts as drawn two
 * frames after it is loaded. Never while the page is hidden.
 *
 * @returns takes the call back
 * @see https://w3c.github.io/paint-timing/#sec-PerformancePaintTiming
 */
export function afterFirstRender(run: (time: number) => void): () => void {
  const stop = new AbortController();
  const finish = (time: number): void => {
    if (stop.signal.aborted) return;
    stop.abort();
    // WebKit tells of a paint that is over at once, within the call that asks for it.
    queueMicrotask(() => run(time));
  };
  if (PerformanceObserver.supportedEntryTypes.includes('paint')) {
    const observer = new PerformanceObserver((list) => {
      const [first] = list.getEntries();
      if (first !== undefined) finish(first.startTime);
    });
    stop.signal.addEventListener('abort', () => observer.disconnect());
    observer.observe({ type: 'paint', buffered: true });
    if (document.readyState === 'complete') afterTwoFrames(finish);
    else addEventListener('load', () => afterTwoFrames(finish), { once: true, signal: stop.signal });
  } else afterTwoFrames(finish);
  return () => stop.abort();
}

/** The second frame begins when the first one is drawn. */
function afterTwoFrames(run: (time: number) => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => run(performance.now())));
}
